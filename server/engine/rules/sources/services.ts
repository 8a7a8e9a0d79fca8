import type { Rule } from '../rule';

/** What holds for services whose answers AWS describes little. */
export const serviceRules = {
  'service.limit-unknown': {
    sentence:
      'Whether this service stops waiting before the function’s own time-out is not documented where we looked, so the model lets it wait.',
    kind: 'unverified',
    source: 'no source found',
    page: null,
  },
} as const satisfies Record<string, Rule>;
