import type { FunctionConfig, PublishedVersion } from '#engine';
import type { DescribedFunction } from './described-function';
import type { VersionNote } from './function-note';
import { faults } from './lambda-fault';

/** As many as a scenario's schema lets through: more could not be edited in the workbench. */
const mostVersions = 100;

/**
 * The function with a new version of its `$LATEST`, and that version's number. If nothing has changed since the last one
 * was published, that one is it.
 */
export function publish(
  fn: DescribedFunction,
  description: string | undefined,
  nowMs: number,
): { readonly fn: DescribedFunction; readonly version: number; readonly fresh: boolean } {
  const { config, note } = fn;
  const last = config.versions.at(-1);
  if (last !== undefined && !note.deletedVersions.includes(last.version) && isSame(fn, last)) {
    return { fn, version: last.version, fresh: false };
  }
  if (config.versions.length >= mostVersions) {
    throw faults.quota(`Lambdarium keeps at most ${mostVersions} versions of a function.`);
  }
  const version = config.versions.length + 1;
  const revision = note.revision + 1;
  const said: VersionNote = {
    ...note.latest,
    description: description ?? note.latest.description,
    modifiedMs: nowMs,
    revision,
  };
  return {
    fn: {
      config: { ...config, versions: [...config.versions, { version, ...codeOf(config) }] },
      note: { ...note, versions: { ...note.versions, [version]: said } },
    },
    version,
    fresh: true,
  };
}

const codeOf = ({ memoryMb, timeoutMs, initMs, behaviour }: FunctionConfig) => ({
  memoryMb,
  timeoutMs,
  initMs,
  behaviour,
});

function isSame({ config, note }: DescribedFunction, last: PublishedVersion): boolean {
  const { version, ...code } = last;
  const said = note.versions[version];
  if (said === undefined) return false;
  const content = (one: VersionNote) =>
    JSON.stringify({ ...one, description: '', modifiedMs: 0, revision: 0 });
  return (
    JSON.stringify(codeOf(config)) === JSON.stringify(code) &&
    content(said) === content(note.latest)
  );
}
