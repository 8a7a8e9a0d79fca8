import { type PublishedVersion, SECOND } from '#engine';
import {
  call,
  event,
  type GoldenScenario,
  golden,
  having,
  queue,
  thumbnailFails,
  withChange,
  works,
} from './golden-scenario';

const failures = { kind: 'sqs', name: 'my-lambda-failures' } as const;

const code = { memoryMb: 128, timeoutMs: 3_000, initMs: 180 } as const;
const first: PublishedVersion = { version: 1, ...code, behaviour: works };
const second: PublishedVersion = { version: 2, ...code, memoryMb: 512, behaviour: works };
const versions = [first, second];

const live = (version: number, additional: { version: number; weight: number } | null = null) => ({
  name: 'live',
  version,
  additional,
});

const busy = { kind: 'succeeds', result: null, durationMs: 2_500 } as const;
const versionsBusy = versions.map((version) => ({ ...version, behaviour: busy }));

/** Published versions, aliases, and settings of their own. */
export const versionScenarios: Readonly<Record<string, GoldenScenario>> = {
  versions: golden(
    'Each version has environments of its own and keeps its code: $LATEST fails, versions 1 and 2 do not.',
    { behaviour: thumbnailFails, versions },
    call({ qualifier: '1' }),
    call({ at: SECOND, qualifier: '2' }),
    call({ at: 2 * SECOND, qualifier: '$LATEST' }),
    call({ at: 3 * SECOND }),
    call({ at: 4 * SECOND, qualifier: '1' }),
  ),
  alias: golden(
    'An alias is looked up at each call.',
    { versions, aliases: [live(1)] },
    call({ qualifier: 'live' }),
    event({ at: SECOND, qualifier: 'live' }),
  ),
  'alias-moved': withChange(
    SECOND + SECOND / 2,
    { behaviour: busy, versions: versionsBusy, aliases: [live(2)], reservedConcurrency: 1 },
    golden(
      'An event that waits while its alias moves runs the version that the alias means then.',
      { behaviour: busy, versions: versionsBusy, aliases: [live(1)], reservedConcurrency: 1 },
      event({ qualifier: 'live' }),
      event({ at: SECOND, qualifier: 'live' }),
    ),
  ),
  'weighted-alias': golden(
    'An alias with weight 0.5 for version 2 draws for each call.',
    { versions, aliases: [live(1, { version: 2, weight: 0.5 })] },
    ...Array.from({ length: 6 }, (_, n) => call({ at: n * SECOND, qualifier: 'live' })),
  ),
  'alias-settings': having(
    { targets: [queue, failures] },
    golden(
      'An alias has settings of its own: no retry and a record for “live”, AWS’s defaults for the version it points to; the dead-letter queue belongs to the function.',
      {
        behaviour: works,
        deadLetter: queue,
        versions: [{ ...first, behaviour: thumbnailFails }],
        aliases: [live(1)],
        qualifiers: [
          {
            qualifier: 'live',
            asynchronous: {
              retries: 0,
              maximumEventAgeS: 21_600,
              onSuccess: null,
              onFailure: failures,
            },
            provisionedConcurrency: 0,
          },
        ],
      },
      event({ qualifier: 'live' }),
      event({ at: SECOND, qualifier: '1' }),
    ),
  ),
  'qualifier-not-found': golden(
    'A version or alias that does not exist is 404, whatever the type.',
    { versions },
    call({ qualifier: '3' }),
    event({ at: SECOND, qualifier: 'blue' }),
    call({ at: 2 * SECOND, qualifier: '3', invocationType: 'DryRun' }),
  ),
};
