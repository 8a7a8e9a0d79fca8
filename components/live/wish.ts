/** What the page wants to be in if the room it is in is no longer there. */
export type Wish =
  | { readonly kind: 'local' }
  | { readonly kind: 'private'; readonly scenario: unknown; readonly pace: unknown }
  /** The room that is presented under a code; `secret` makes a presenter, `voter` is this browser's name among voters. */
  | {
      readonly kind: 'code';
      readonly code: string;
      readonly secret?: string;
      readonly voter?: string;
    };
