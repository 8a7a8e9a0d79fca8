import type { Refusal, RefusalCode } from '#protocol';

/** A refusal with a message for a person: what is wrong and what to do. */
export const refuse = (code: RefusalCode, message: string): Refusal => ({
  ok: false,
  code,
  message,
});
