/** The simulated AWS account. */
export interface Account {
  /** Twelve digits. */
  readonly id: string;
  readonly region: string;
  /** Concurrent executions of the account in its Region; 1,000 by default, a soft limit. */
  readonly concurrency: number;
}

/** How the name of a Region is written: `us-east-1`, `ap-southeast-2`, `us-gov-west-1`. */
export const regionForm = /^[a-z]{2}(-[a-z]{2,12})+-\d$/;

export const defaultAccount: Account = {
  id: '123456789012',
  region: 'us-east-1',
  concurrency: 1_000,
};
