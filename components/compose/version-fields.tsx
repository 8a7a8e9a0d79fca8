'use client';
import { groupDigits } from '#model';
import { settingsWords } from '../words/compose-settings';
import { behaviourNames } from './behaviour-choice';
import { editConfig } from './compose-store';
import { smallButton } from './setting-row';
import { useCompose } from './use-compose';
import { VersionNote } from './version-note';
import { withoutNewest, withVersion } from './versions';

const words = settingsWords.concurrency;

/** The published versions. Only the newest can be withdrawn: the numbers have no gaps. */
export function VersionFields() {
  const config = useCompose(({ draft }) => draft.config);
  const newest = config.versions.length;
  return (
    <section aria-labelledby="versions-title" className="pt-2">
      <h4 id="versions-title" className="font-semibold text-ink-3 text-xs">
        {words.versions}
      </h4>
      <p className="py-1 text-ink-2 text-sm">{words.aboutVersions}</p>
      <ul>
        {config.versions.map(({ version, memoryMb, timeoutMs, behaviour }) => (
          <li key={version} className="border-hairline border-b py-1.5">
            <div
              id={`version-${version}`}
              tabIndex={-1}
              className="flex min-h-8 items-center justify-between gap-2"
            >
              <span className="min-w-0">
                <b className="block font-medium text-ink-2">{words.version(version)}</b>
                <span className="block text-ink-3 text-xs">
                  {words.versionSummary(
                    groupDigits(memoryMb),
                    String(timeoutMs / 1_000),
                    behaviourNames[behaviour.kind].verb,
                  )}
                </span>
              </span>
              {version === newest && (
                <button
                  type="button"
                  className={smallButton}
                  aria-label={words.withdraw(version)}
                  data-testid="withdraw-version"
                  onClick={() => editConfig(withoutNewest(config))}
                >
                  {words.withdrawShort}
                </button>
              )}
            </div>
            <VersionNote of={`versions.${version}`} id={`version-${version}`} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        id="publish"
        data-testid="publish"
        className={`${smallButton} mt-2`}
        disabled={newest >= 100}
        onClick={() => editConfig(withVersion(config))}
      >
        {words.publish}
      </button>
    </section>
  );
}
