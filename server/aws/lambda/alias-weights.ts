import { mustNotBeNull } from './constraints';
import { faults } from './lambda-fault';

/** The one version beside the alias's own that takes a part of its calls; null without one. Throws what AWS answers to others. */
export function oneWeight(
  weights: Readonly<Record<string, number>> | undefined,
  mainVersion: string,
): { readonly version: string; readonly weight: number } | null {
  const entries = Object.entries(weights ?? {});
  const [first] = entries;
  if (first === undefined) return null;
  if (entries.length > 1) {
    throw faults.invalidParameter(
      'Number of items in AdditionalVersionWeights cannot be greater than 1',
    );
  }
  const [version, weight] = first;
  const at = `Value '{${version}=${weight}}' at 'routingConfig.additionalVersionWeights' failed to satisfy constraint:`;
  if (weight < 0 || weight > 1) {
    throw faults.validation([
      `${at} Map value must satisfy constraint: [Member must have value less than or equal to 1.0, Member must have value greater than or equal to 0.0, ${mustNotBeNull}]`,
    ]);
  }
  if (version === mainVersion) {
    throw faults.invalidParameter(
      `Invalid function version ${version}. Function version ${version} is already included in routing configuration.`,
    );
  }
  if (mainVersion === '$LATEST') {
    throw faults.invalidParameter(
      '$LATEST is not supported for an alias pointing to more than 1 version',
    );
  }
  if (!/^[0-9]{1,1024}$/.test(version)) {
    throw faults.validation([
      `${at} Map keys must satisfy constraint: [Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member must satisfy regular expression pattern: [0-9]+, ${mustNotBeNull}]`,
    ]);
  }
  return { version, weight };
}
