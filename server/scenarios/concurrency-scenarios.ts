import { type CodeSettings, MILLISECOND, MINUTE, SECOND } from '#engine';
import { call, event, type GoldenScenario, golden, queue, works } from './golden-scenario';

const version: CodeSettings & { readonly version: 1 } = {
  version: 1,
  memoryMb: 128,
  timeoutMs: 3_000,
  initMs: 180,
  behaviour: works,
};
const quick = { kind: 'succeeds', result: null, durationMs: 1 } as const;
const aSecond = { kind: 'succeeds', result: null, durationMs: 1_000 } as const;

/** Version 1 with as many environments kept ready. */
const provisioned = (provisionedConcurrency: number, behaviour: CodeSettings['behaviour']) => ({
  behaviour,
  versions: [{ ...version, behaviour }],
  qualifiers: [{ qualifier: '1', asynchronous: null, provisionedConcurrency }],
});

const at = 2 * MINUTE;
const calls = (count: number, every: number, qualifier: string | null = null, from = 0) =>
  Array.from({ length: count }, (_, n) => call({ at: from + n * every, qualifier }));

/** How many may run at once and how fast, and what is kept ready. */
export const concurrencyScenarios: Readonly<Record<string, GoldenScenario>> = {
  'provisioned-ready': golden(
    'Provisioned environments are ready after a minute: the version runs without INIT, $LATEST starts cold.',
    provisioned(2, works),
    call({ at, qualifier: '1' }),
    event({ at: at + SECOND, qualifier: '1' }),
    call({ at: at + 2 * SECOND }),
  ),
  'provisioned-not-ready-yet': golden(
    'Calls that come before the environments are ready run on demand.',
    provisioned(1, works),
    call({ at: SECOND, qualifier: '1' }),
    call({ at, qualifier: '1' }),
  ),
  'provisioned-spillover': golden(
    'The third call at a time finds both provisioned environments in use and starts cold, on demand.',
    provisioned(2, aSecond),
    ...calls(3, 0, '1', at),
    call({ at: at + 2 * SECOND, qualifier: '1' }),
  ),
  'provisioned-spillover-throttled': golden(
    'Spillover needs concurrency too: what the function has reserved is all provisioned, so the third call gets 429.',
    { ...provisioned(2, aSecond), reservedConcurrency: 2 },
    ...calls(3, 0, '1', at),
  ),
  'provisioned-request-rate': golden(
    'One provisioned environment takes ten synchronous calls a second; the eleventh spills over, an event does not.',
    provisioned(1, quick),
    ...calls(11, 10 * MILLISECOND, '1', at),
    event({ at: at + 120 * MILLISECOND, qualifier: '1' }),
  ),
  'provisioned-failed': golden(
    'If INIT fails no environment becomes ready, and each call runs on demand and fails.',
    provisioned(1, { kind: 'failsInit', errorType: 'Error', errorMessage: 'No such table' }),
    call({ at, qualifier: '1' }),
  ),
  'provisioned-crash': golden(
    'A provisioned environment is reset after a crash and stays provisioned.',
    provisioned(1, { kind: 'exits', exitCode: 1, durationMs: 40 }),
    call({ at, qualifier: '1' }),
    call({ at: at + SECOND, qualifier: '1' }),
  ),
  'provisioned-alias': golden(
    'Environments provisioned for an alias serve calls of the alias, not of the version it points to.',
    {
      behaviour: works,
      versions: [version],
      aliases: [{ name: 'live', version: 1, additional: null }],
      qualifiers: [{ qualifier: 'live', asynchronous: null, provisionedConcurrency: 1 }],
    },
    call({ at, qualifier: 'live' }),
    call({ at: at + SECOND, qualifier: '1' }),
  ),
  'reserved-equals-provisioned': golden(
    'All reserved concurrency is provisioned for version 1: $LATEST gets 429, also as an event, while version 1 serves.',
    { ...provisioned(1, works), reservedConcurrency: 1, maximumEventAgeS: 60, deadLetter: queue },
    call({ at }),
    call({ at: at + SECOND, qualifier: '1' }),
    event({ at: at + 2 * SECOND }),
  ),
  'request-rate': golden(
    'With reserved concurrency 1 the eleventh synchronous call within a second gets 429 although nothing else runs; an event has no such limit.',
    { behaviour: quick, initMs: 0, reservedConcurrency: 1 },
    ...calls(11, 10 * MILLISECOND),
    event({ at: 120 * MILLISECOND }),
    call({ at: SECOND }),
  ),
};
