/** The product's sign: a station on a line. */
export function BrandMark({ size = 26 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <circle cx="13" cy="13" r="9.5" fill="none" stroke="var(--run)" strokeWidth="4" />
      <rect y="10.5" width="26" height="5" rx="1" fill="var(--ink)" />
    </svg>
  );
}
