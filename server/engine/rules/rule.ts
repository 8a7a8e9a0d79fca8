/**
 * How sure we are of a rule: AWS's documentation, a recording of real AWS, AWS's public service model, derived from
 * those, a number of ours where AWS publishes none, or not confirmed by anything we could read.
 */
export type RuleKind =
  | 'documented'
  | 'recorded'
  | 'model'
  | 'derived'
  | 'assumption'
  | 'unverified';

export interface Rule {
  /** Plain words, one sentence or two, true on their own. */
  readonly sentence: string;
  readonly kind: RuleKind;
  /** Where it was found, in a person's words: a guide's page, a recording, a service model. */
  readonly source: string;
  /** The page, where there is one a person can open. */
  readonly page: string | null;
}

/** The Lambda developer guide's page of this name. */
export const guide = (name: string): string =>
  `https://docs.aws.amazon.com/lambda/latest/dg/${name}.html`;
