import type { Refusal, RefusalCode } from '#protocol';

/** The answer of the control API: JSON, or the text of its page if the headers say that. */
export interface ControlResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const statusOf = {
  badMessage: 400,
  wrongVersion: 400,
  unknownRoom: 404,
  unknownCode: 404,
  notOwner: 403,
  notJoined: 409,
  tooMany: 429,
  tooLarge: 413,
  notAllowed: 409,
  refusedBySimulation: 422,
} as const satisfies Record<RefusalCode, number>;

/** A refusal as the API tells it: `{ "error": { "code", "message" } }`. */
export const refused = ({ code, message }: Refusal): ControlResponse => ({
  status: statusOf[code],
  body: { error: { code, message } },
});

export const ok = (body: unknown, status = 200): ControlResponse => ({ status, body });
