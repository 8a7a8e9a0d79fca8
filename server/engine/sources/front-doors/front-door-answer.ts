import type { RuleId } from '../../rules';
import type { FrontDoorAnswer } from '../source';
import { reasonPhrase } from './reason-phrase';

interface AnswerParts {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  readonly because: string;
  readonly rule: RuleId;
}

/** An answer with the common reason phrase of its status. */
export const answerOf = ({
  status,
  headers = {},
  body,
  because,
  rule,
}: AnswerParts): FrontDoorAnswer => ({
  status,
  statusText: reasonPhrase(status),
  failed: status >= 400,
  headers,
  body,
  because,
  rule,
});

/** The outcome that a service without HTTP tells its client, in a few words and, where there is one, a text. */
export const serviceAnswer = ({
  failed,
  text,
  body = '',
  because,
  rule,
}: {
  readonly failed: boolean;
  readonly text: string;
  readonly body?: string;
  readonly because: string;
  readonly rule: RuleId;
}): FrontDoorAnswer => ({
  status: null,
  statusText: text,
  failed,
  headers: {},
  body,
  because,
  rule,
});

/** API Gateway’s own error: `{"message": …}`. */
export const messageAnswer = (
  status: number,
  message: string,
  because: string,
  rule: RuleId,
): FrontDoorAnswer =>
  answerOf({
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message }),
    because,
    rule,
  });

/** The bare HTML error page that AWS’s proxies answer with. */
export function htmlPage(status: number): string {
  const title = `${status} ${reasonPhrase(status)}`;
  return [
    '<html>',
    `<head><title>${title}</title></head>`,
    '<body>',
    `<center><h1>${title}</h1></center>`,
    '</body>',
    '</html>',
    '',
  ].join('\r\n');
}
