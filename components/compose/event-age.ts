/** Presets of the maximum event age, in seconds. */
export const eventAges = [60, 120, 300, 3_600, 21_600] as const;

/** The preset for an age as its option value; `own` for any other. */
export const eventAgeOption = (seconds: number): string =>
  eventAges.some((age) => age === seconds) ? String(seconds) : 'own';
