/** The way through a lesson. Every step can be reached at any time. */
export const steps = ['predict', 'watch', 'observe', 'why', 'fix', 'again'] as const;

export type Step = (typeof steps)[number];

/** The step that an address names; the first one if it names none. */
export const stepOf = (hash: string): Step =>
  steps.find((step) => `#${step}` === hash) ?? 'predict';

/** The step before (-1) or after (1); itself at the ends. */
export const neighbourStep = (step: Step, direction: 1 | -1): Step =>
  steps[steps.indexOf(step) + direction] ?? step;
