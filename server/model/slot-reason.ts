/** Why something should be in an empty outcome, or should not. */
export type SlotReason =
  /** The caller of a synchronous call gets the result or the error itself. */
  | 'synchronous'
  | 'dryRun'
  | 'refused'
  | 'notSet'
  /** With these settings the function never succeeds, or never fails so often that Lambda gives up. */
  | 'neverSucceeds'
  | 'neverGivenUp'
  /** It is for events that Lambda gives up, and this one succeeded; or the other way round. */
  | 'succeeded'
  | 'givenUp'
  /** A dead-letter queue or a destination keeps what Lambda gives up. */
  | 'caught'
  | 'ifSucceeds'
  | 'ifGivenUp'
  /** Only what Lambda never took comes here. */
  | 'ifNeverTaken'
  | 'taken';
