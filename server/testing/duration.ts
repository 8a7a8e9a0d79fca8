/** A stretch of virtual time: milliseconds, or a text as `'30 s'`, `'3 min'`, `'1.5 h'`. */
export type Duration = number | `${number} ${'ms' | 's' | 'min' | 'h' | 'd'}`;
