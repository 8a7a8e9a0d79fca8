/** One row of the benchmark: a figure and the bound it must keep, or why it could not be measured here. */
export type Measurement =
  | {
      readonly what: string;
      readonly value: number;
      readonly unit: string;
      readonly must: { readonly atLeast: number } | { readonly atMost: number };
      /** Other figures of the same run, for a person. */
      readonly detail: string;
    }
  | { readonly what: string; readonly skipped: string };

/** A skipped row neither holds nor breaks its bound. */
export function verdictOf(measurement: Measurement): 'holds' | 'BROKEN' | 'skipped' {
  if ('skipped' in measurement) return 'skipped';
  const { value, must } = measurement;
  const holds = 'atLeast' in must ? value >= must.atLeast : value <= must.atMost;
  return holds ? 'holds' : 'BROKEN';
}

/** The row as a line of text. */
export function rowOf(measurement: Measurement): string {
  const verdict = verdictOf(measurement).padEnd(7);
  if ('skipped' in measurement) return `${verdict} ${measurement.what}: ${measurement.skipped}`;
  const { what, value, unit, must, detail } = measurement;
  const bound = 'atLeast' in must ? `at least ${must.atLeast}` : `at most ${must.atMost}`;
  const shown = value >= 100 ? value.toFixed(0) : value.toFixed(2);
  return `${verdict} ${shown.padStart(8)} ${unit.padEnd(3)} (${bound})  ${what}; ${detail}`;
}
