/** What the page wants to be in if the room it is in is no longer there. */
export type Wish =
  | { readonly kind: 'local' }
  | { readonly kind: 'private'; readonly scenario: unknown; readonly pace: unknown };
