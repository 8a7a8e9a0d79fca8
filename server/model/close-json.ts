/** JSON whose end is missing, up to its last whole value and closed; null if nothing of it can be read. */
export function closeJson(text: string): string | null {
  const open: ('{' | '[')[] = [];
  let best: { readonly end: number; readonly closers: string } | null = null;
  let inText = false;
  /** A value has just ended here: the text can be cut after it. */
  const mark = (end: number) => {
    best = {
      end,
      closers: open
        .map((sign) => (sign === '{' ? '}' : ']'))
        .reverse()
        .join(''),
    };
  };
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i];
    if (inText) {
      if (sign === '\\') i += 1;
      else if (sign === '"') inText = false;
      continue;
    }
    switch (sign) {
      case '"':
        inText = true;
        break;
      case '{':
      case '[':
        open.push(sign);
        mark(i + 1);
        break;
      case '}':
      case ']':
        open.pop();
        mark(i + 1);
        break;
      case ',':
        mark(i);
        break;
      default:
        break;
    }
  }
  return best === null ? null : closedAt(text, best);
}

function closedAt(
  text: string,
  { end, closers }: { readonly end: number; readonly closers: string },
): string | null {
  const closed = text.slice(0, end) + closers;
  try {
    JSON.parse(closed);
    return closed;
  } catch {
    return null;
  }
}
