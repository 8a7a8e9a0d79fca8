/** As many decimal digits as there are hex digits, the first never a zero: the look of AWS’s sequence numbers. */
export const decimalDigits = (hex: string): string =>
  Array.from(hex, (digit, i) => {
    const value = Number.parseInt(digit, 16) % 10;
    return i === 0 && value === 0 ? 1 : value;
  }).join('');
