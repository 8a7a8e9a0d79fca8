import {
  type Act,
  defaultAct,
  defaultFunction,
  type FunctionConfig,
  runScenario,
  SECOND,
  type SimulationEvent,
} from '#engine';
import { collectRun, firstVisitScenario, type RunTimeline } from '#model';

const EVENTS = 10_000;

/** Ways for one run to have very many events, each by its name. */
export const longRuns = {
  /** Throttled several times, then three attempts that fail, and so on. */
  'one event tried again and again': () =>
    stretched(
      simulated(
        {
          behaviour: { kind: 'throws', errorType: 'Error', errorMessage: 'no', durationMs: 6_000 },
          timeoutMs: 10_000,
          reservedConcurrency: 1,
        },
        { source: 's3', invocationType: 'Event' },
        2,
      ),
      'event.throttled',
      { attempts: 3, invocations: 0 },
    ),
  /** A front door that stops waiting three times and begins anew, each call an invocation of its own. */
  'one call made again and again': () =>
    stretched(
      simulated(
        { behaviour: { kind: 'succeeds', result: null, durationMs: 8_000 }, timeoutMs: 10_000 },
        { source: 'cognito-pre-sign-up', invocationType: 'RequestResponse' },
        1,
      ),
      'frontDoor.forwarded',
      { attempts: 0, invocations: 3 },
    ),
} as const;

export type LongRun = keyof typeof longRuns;

/** The last of some equal calls, a second apart, as its own events tell it. */
function simulated(
  config: Partial<FunctionConfig>,
  act: Partial<Act>,
  calls: number,
): readonly SimulationEvent[] {
  const events: SimulationEvent[] = [];
  const scenario = {
    ...firstVisitScenario,
    functions: [{ ...defaultFunction, ...config }],
    acts: Array.from({ length: calls }, (_, n) => ({ ...defaultAct, ...act, at: n * SECOND })),
  };
  runScenario(scenario, (event) => events.push(event));
  const run = collectRun(events, calls);
  if (run === null) throw new Error(`run ${calls} has no beginning`);
  return run.events;
}

/** The run with all that happens from the first event of a type to its last attempt so often that it is full. */
function stretched(
  run: readonly SimulationEvent[],
  first: SimulationEvent['type'],
  step: { readonly attempts: number; readonly invocations: number },
): RunTimeline {
  const from = run.findIndex(({ type }) => type === first);
  const to = run.findLastIndex(({ type }) => type === 'attempt.finished') + 1;
  const stretch = run.slice(from, to).filter(({ type }) => type !== 'frontDoor.answered');
  const span = (run[to - 1]?.at ?? 0) - (run[from]?.at ?? 0);
  const copies = Math.ceil((EVENTS - run.length) / stretch.length);
  const move = (event: SimulationEvent, n: number) => ({
    ...event,
    at: event.at + n * span,
    ...('until' in event && { until: event.until + n * span }),
    ...('attempt' in event && { attempt: event.attempt + n * step.attempts }),
    ...('invocation' in event && { invocation: event.invocation + n * step.invocations }),
  });
  const all = [
    ...run.slice(0, from),
    ...Array.from({ length: copies }, (_, n) => stretch.map((event) => move(event, n))).flat(),
    ...run.slice(from).map((event) => move(event, copies)),
  ];
  const timeline = collectRun(
    all.map((event, n) => ({ ...event, seq: n + 1 }) as SimulationEvent),
    run.at(-1)?.run ?? 0,
  );
  if (timeline === null) throw new Error('the stretched run has no beginning');
  return timeline;
}
