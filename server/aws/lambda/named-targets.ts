import type { FunctionConfig, Target } from '#engine';

/**
 * Queues, topics, buses and buckets that these settings name and the ones before did not. They come into being with their
 * name being said, as a function's dead-letter queue does in the workbench; one that was deleted later stays deleted.
 * That is ours: Lambda makes none, and refuses a target that the execution role may not send to. Whether it looks for the
 * target itself is unverified.
 */
export function newlyNamedTargets(
  config: FunctionConfig,
  before: FunctionConfig | null,
): readonly Target[] {
  const known = new Set(before === null ? [] : targetsOf(before).map(keyOf));
  return targetsOf(config).filter((target) => !known.has(keyOf(target)));
}

function targetsOf(config: FunctionConfig): readonly Target[] {
  const asynchronous = [config, ...config.qualifiers.map((qualifier) => qualifier.asynchronous)];
  const destinations = asynchronous.flatMap((settings) => [
    settings?.onSuccess,
    settings?.onFailure,
  ]);
  return [config.deadLetter, ...destinations].filter(
    (target): target is Target => target != null && target.kind !== 'lambda',
  );
}

const keyOf = ({ kind, name }: Target): string => `${kind} ${name}`;
