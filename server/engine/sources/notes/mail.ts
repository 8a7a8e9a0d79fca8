import type { mailFacts } from '../facts/mail';
import type { SourceNotes } from '../source';

export const mailNotes: Readonly<Record<keyof typeof mailFacts, SourceNotes>> = {
  ses: {
    whoRetries:
      'Lambda retries a failed asynchronous event up to twice; a synchronous call is not repeated by Lambda.',
    onFailure: 'The mail goes on; a synchronous function that fails is taken as CONTINUE.',
    limits: '30 s synchronous; headers and verdicts, never the body.',
    permission: 'ses.amazonaws.com with SourceAccount.',
    keywords:
      'email mail receipt rule inbound incoming spam filter simple email service disposition',
    unverified: 'Whether SES repeats a call that Lambda did not accept.',
  },
  'ses-mail-manager': {
    whoRetries:
      'Mail Manager repeats a call that failed for up to RetryTimeMinutes, 36 hours at the most; Lambda retries a failed asynchronous event up to twice.',
    onFailure:
      'The mail goes on or is dropped, as ActionFailurePolicy says, when the action fails for good.',
    limits: 'RetryTimeMinutes from 0 to 2,160.',
    permission: 'A role that Mail Manager assumes, with lambda:InvokeFunction.',
    keywords: 'ses email mail ingress rule set action inbound gateway simple email service',
    unverified:
      'Its event’s shape, the default of RetryTimeMinutes, how long it waits for an answer and what it makes of a returned value or a function error.',
  },
};
