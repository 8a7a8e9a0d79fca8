import type { Target, TargetKind } from '#engine';
import { settingsWords } from '../words/compose-settings';

export type DestinationKey = 'onSuccess' | 'onFailure';

/** Why AWS does not take this target as a destination, or null. */
export function refusalOf(
  key: DestinationKey,
  target: Target,
  functionName: string,
): string | null {
  if (key === 'onSuccess' && target.kind === 's3') return settingsWords.destinations.s3Refused;
  return target.kind === 'lambda' && target.name === functionName
    ? settingsWords.destinations.ownDestination
    : null;
}

/** A name to begin with. */
export function usualName(kind: TargetKind, key: DestinationKey, functionName: string): string {
  switch (kind) {
    case 'eventbridge':
      return 'default';
    case 'lambda':
      return `${functionName}-audit`;
    case 's3':
      return `${functionName}-records`.toLowerCase();
    case 'sqs':
    case 'sns':
      return key === 'onFailure' ? `${functionName}-failures` : `${functionName}-records`;
    default:
      return kind satisfies never;
  }
}
