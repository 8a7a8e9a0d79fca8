export type PatternName = 'diagonal' | 'crosshatch';

/** The hatches of the bars. `prefix` keeps the ids of two drawings on one page apart. */
export function PatternDefs({ prefix }: { readonly prefix: string }) {
  return (
    <defs>
      <pattern
        id={`${prefix}-diagonal`}
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="3" height="8" fill="var(--hatch)" />
      </pattern>
      <pattern
        id={`${prefix}-crosshatch`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0H7M0 0V7" stroke="var(--hatch)" strokeWidth="1.6" />
      </pattern>
    </defs>
  );
}

/** The fill that shows a pattern of the `PatternDefs` with this prefix. */
export const patternFill = (prefix: string, name: PatternName): string => `url(#${prefix}-${name})`;
