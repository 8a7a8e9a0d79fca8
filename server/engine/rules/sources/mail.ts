import type { Rule } from '../rule';

const docs = 'https://docs.aws.amazon.com';
const receiptPage = `${docs}/ses/latest/dg/receiving-email-action-lambda.html`;
const managerPage = `${docs}/sesmailmanager/latest/APIReference/API_InvokeLambdaAction.html`;

/** Received mail that asks a function, or only tells it. */
export const mailRules = {
  'source.ses': {
    sentence:
      'An SES receipt rule invokes asynchronously unless it asks for RequestResponse; the event holds headers and verdicts, never the body.',
    kind: 'documented',
    source: 'SES developer guide, Lambda action',
    page: receiptPage,
  },
  'ses.limit': {
    sentence: 'SES waits 30 s for the answer of a synchronous function.',
    kind: 'documented',
    source: 'SES developer guide, Lambda action',
    page: receiptPage,
  },
  'ses.disposition': {
    sentence:
      'A synchronous function steers the mail with its disposition: STOP_RULE skips the rest of the rule, STOP_RULE_SET the rest of all rules, CONTINUE and anything else lets it go on.',
    kind: 'documented',
    source: 'SES developer guide, Lambda action',
    page: receiptPage,
  },
  'ses.no-disposition': {
    sentence:
      'A function that fails, does not answer within 30 s or cannot be called gives no disposition, so the mail goes on.',
    kind: 'derived',
    source: 'SES developer guide: anything but a stop is taken as CONTINUE',
    page: receiptPage,
  },
  'ses.accepted': {
    sentence:
      'Once Lambda has accepted the event SES goes on with the mail at once; what the function does cannot stop it.',
    kind: 'documented',
    source: 'SES developer guide, Lambda action',
    page: receiptPage,
  },
  'source.ses-mail-manager': {
    sentence:
      'A Mail Manager rule invokes as its action says, EVENT or REQUEST_RESPONSE, with a role of its own.',
    kind: 'documented',
    source: 'Mail Manager API, InvokeLambdaAction',
    page: managerPage,
  },
  'ses-mail-manager.no-limit': {
    sentence: 'How long Mail Manager waits for one answer is not documented; here it just waits.',
    kind: 'unverified',
    source: 'No source found',
    page: null,
  },
  'ses-mail-manager.accepted': {
    sentence: 'Once Lambda has accepted the event Mail Manager goes on with its next action.',
    kind: 'derived',
    source: 'Follows from the meaning of EVENT in the Mail Manager API',
    page: managerPage,
  },
  'ses-mail-manager.answered': {
    sentence:
      'When a synchronous function has returned Mail Manager goes on with its next action. What it makes of the returned value is not documented.',
    kind: 'unverified',
    source: 'No source found for the returned value',
    page: null,
  },
  'ses-mail-manager.failed': {
    sentence:
      'When its action fails for good Mail Manager does what ActionFailurePolicy says: CONTINUE with the next action or DROP the mail. Whether a function error counts as failure is not documented.',
    kind: 'unverified',
    source: 'Mail Manager API, InvokeLambdaAction, names only errors of configuration',
    page: managerPage,
  },
} as const satisfies Record<string, Rule>;
