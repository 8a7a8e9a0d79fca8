import type { Refusal } from '#protocol';

/** What became of a command: the run it began (0: none) and when it is safe, or why it changed nothing. */
export type Applied =
  | {
      readonly ok: true;
      readonly run: number;
      /** Rejects if the store fails. */
      readonly written: Promise<void>;
    }
  | Refusal;
