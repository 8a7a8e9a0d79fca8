/** Presets of the maximum event age, in seconds. */
export const eventAges = [
  [60, '1 minute'],
  [120, '2 minutes'],
  [300, '5 minutes'],
  [3_600, '1 hour'],
  [21_600, '6 hours'],
] as const;

/** The preset for an age as its option value; `own` for any other. */
export const eventAgeOption = (seconds: number): string =>
  eventAges.some(([age]) => age === seconds) ? String(seconds) : 'own';
