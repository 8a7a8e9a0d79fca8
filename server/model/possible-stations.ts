import {
  type AsynchronousSettings,
  type FunctionConfig,
  type InvocationType,
  quotas,
  SECOND,
  type SourceId,
} from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import { outlookOf } from './behaviour-outlook';
import { asynchronousFor } from './settings-for';
import type { StationId } from './station';

/** A call as far as its way through the map depends on it. */
export interface PossibleCall {
  readonly source: SourceId;
  readonly invocationType: InvocationType;
  /** Null: the function does not exist. */
  readonly config: FunctionConfig | null;
  readonly callerMayInvoke: boolean;
  readonly qualifier: string | null;
  /** The dead-letter queue that the source has of its own, as far as anybody knows. */
  readonly sourceDeadLetter: string | null;
}

/** The stations that such a call can reach, apart from what only the moment decides, as a throttle. */
export function possibleStations(call: PossibleCall): ReadonlySet<StationId> {
  const { source, invocationType, config, callerMayInvoke } = call;
  const stations = new Set<StationId>(['caller', 'api']);
  if (sourceOf(source).frontDoor !== null) stations.add('frontdoor');
  if (call.sourceDeadLetter !== null && sourceOf(source).repeats?.deadLetter) {
    stations.add('sourceDlq');
  }
  if (config === null || !callerMayInvoke || invocationType === 'DryRun')
    return stations.add('denied');
  if (invocationType === 'RequestResponse') {
    return stations.add(config.reservedConcurrency === 0 ? 'denied' : 'function');
  }
  stations.add('queue');
  const settings = asynchronousFor(config, call.qualifier);
  let givesUp = true;
  if (config.reservedConcurrency !== 0) {
    const attempts = attemptsWithin(settings);
    const { failures, succeeds } = outlookOf(config, attempts);
    stations.add('function');
    if (succeeds) {
      stations.add('success');
      if (settings.onSuccess !== null) stations.add('onSuccess');
    }
    if (failures >= 1 && attempts >= 2) stations.add('wait1');
    if (failures >= 2 && attempts >= 3) stations.add('wait2');
    givesUp = failures >= attempts;
  }
  if (!givesUp) return stations;
  if (config.deadLetter !== null) stations.add('dlq');
  if (settings.onFailure !== null) stations.add('onFailure');
  if (!config.roleMaySend || (config.deadLetter ?? settings.onFailure) === null) {
    stations.add('lost');
  }
  return stations;
}

/** Attempts that Lambda makes at most: retries and maximum event age both limit them, and age is judged beforehand. */
export function attemptsWithin({
  retries,
  maximumEventAgeS,
}: Pick<AsynchronousSettings, 'retries' | 'maximumEventAgeS'>): number {
  let age = 0;
  let attempts = 1;
  for (const gap of quotas.retryGaps.slice(0, retries)) {
    age += gap;
    // Some time always passes besides the gaps, so an age of exactly their sum is too little.
    if (age >= maximumEventAgeS * SECOND) break;
    attempts += 1;
  }
  return attempts;
}
