import { SECOND } from '../../micros';
import type { SourceFacts } from '../source';
import { mailManagerRepeats } from './delivery-repeats';

/** Received mail that asks a function, or only tells it. */
export const mailFacts = {
  ses: {
    name: 'Amazon SES',
    detail: 'Mail received by a receipt rule',
    station: 'Mail sender',
    path: 'asynchronous',
    invocationTypes: ['Event', 'RequestResponse'],
    choice:
      'The receipt rule chooses: Event is its default; RequestResponse lets the function decide whether the mail goes on.',
    frontDoor: { name: 'SES mail flow', limit: 30 * SECOND, limitRule: 'ses.limit' },
    repeats: null,
    rule: 'source.ses',
  },
  'ses-mail-manager': {
    name: 'Amazon SES Mail Manager',
    detail: 'Rule action that invokes a function',
    station: 'Mail sender',
    path: 'asynchronous',
    invocationTypes: ['Event', 'RequestResponse'],
    choice: 'The rule action must say which: EVENT or REQUEST_RESPONSE; it has no default.',
    frontDoor: { name: 'Mail Manager', limit: null, limitRule: 'ses-mail-manager.no-limit' },
    repeats: mailManagerRepeats,
    rule: 'source.ses-mail-manager',
  },
} as const satisfies Record<string, SourceFacts>;
