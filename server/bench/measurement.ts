/** One row of the benchmark: a figure, and the bound it must keep. */
export interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly must: { readonly atLeast: number } | { readonly atMost: number };
  /** Other figures of the same run, for a person. */
  readonly detail: string;
}

export const holds = ({ value, must }: Measurement): boolean =>
  'atLeast' in must ? value >= must.atLeast : value <= must.atMost;
