/** Why a request from outside was not obeyed. Nothing was changed by it. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** For a person: what is wrong and what to do. */
  readonly message: string;
}

export type RefusalCode =
  | 'badMessage'
  | 'wrongVersion'
  | 'unknownRoom'
  | 'unknownCode'
  | 'notOwner'
  | 'notJoined'
  | 'tooMany'
  | 'tooLarge'
  | 'notAllowed'
  | 'refusedBySimulation';

export type Reply<T> = ({ readonly ok: true } & T) | Refusal;
