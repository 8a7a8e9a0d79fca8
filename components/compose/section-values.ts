import { groupDigits } from '#model';
import { composeWords as words } from '../words/compose';
import type { Draft } from './draft';
import type { SectionId } from './sections';

/** What each section is set to, in a few words for its line. */
export function sectionValues(draft: Draft): Readonly<Record<SectionId, string>> {
  const { config, callerMayInvoke, payload } = draft;
  return {
    destinations: listed([
      config.onFailure && words.onFailure(config.onFailure.name),
      config.onSuccess && words.onSuccess(config.onSuccess.name),
    ]),
    compute: `${groupDigits(config.memoryMb)} MB, ${config.timeoutMs / 1_000} s`,
    concurrency: concurrencyOf(draft),
    permissions: listed(
      [callerMayInvoke ? null : words.callerDenied, config.roleMaySend ? null : words.roleDenied],
      words.allGiven,
    ),
    running: `${config.logFormat}, ${config.recursiveLoop === 'Allow' ? words.loopAllowed : words.loopStopped}`,
    around: aroundOf(draft),
    payload: payload === null ? words.ownEvent : words.edited,
  };
}

function concurrencyOf({ config, account }: Draft): string {
  const { reservedConcurrency: reserved, qualifiers, versions } = config;
  const provisioned = qualifiers.reduce((sum, one) => sum + one.provisionedConcurrency, 0);
  return listed(
    [
      reserved === 0 ? words.switchedOff : reserved !== null && words.reserved(reserved),
      provisioned > 0 && words.provisioned(provisioned),
      versions.length > 0 && words.versions(versions.length),
    ],
    words.unreserved(account.concurrency),
  );
}

function aroundOf({ around }: Draft): string {
  const { qualifier, serviceFaults, duplicates, lateMs, client, sourceDeadLetter } = around;
  const count = [
    serviceFaults > 0,
    duplicates > 0,
    lateMs > 0,
    client !== null,
    sourceDeadLetter !== null,
  ];
  const unusual = count.filter(Boolean).length;
  return listed([qualifier, unusual > 0 && words.unusual(unusual)], words.usual);
}

const listed = (parts: readonly (string | null | false)[], otherwise: string = words.none) =>
  parts.filter(Boolean).join(', ') || otherwise;
