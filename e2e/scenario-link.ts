import { deflateRawSync } from 'node:zlib';

/** What differs from AWS's and our defaults; the page fills in the rest. */
export interface LinkedScenario {
  readonly seed?: number;
  readonly targets?: readonly object[];
  readonly functions: readonly object[];
  readonly changes?: readonly object[];
  readonly acts: readonly object[];
}

/** The hash of a link to a scenario, as the product documents it: `#v1.` and deflated JSON in base64url. */
export const linkTo = (scenario: LinkedScenario): string =>
  `#v1.${deflateRawSync(JSON.stringify(scenario)).toString('base64url')}`;
