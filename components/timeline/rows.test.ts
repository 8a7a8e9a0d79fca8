import { describe, expect, it } from 'vitest';
import { type FunctionConfig, MINUTE, runScenario, SECOND, type SimulationEvent } from '#engine';
import {
  appendEvents,
  draftState,
  emptyRunIndex,
  firstVisitScenario,
  type RunState,
  stateAt,
  timelineOf,
} from '#model';
import { type Row, timelineRows } from './rows';
import { timelineExtent } from './timeline-extent';

const act = { ...firstVisitScenario.acts[0], at: 0 } as (typeof firstVisitScenario.acts)[number];
const config = firstVisitScenario.functions[0] as FunctionConfig;

interface Shown {
  readonly state: RunState;
  readonly rows: readonly Row[];
}

function play(
  change: { act?: Partial<typeof act>; config?: Partial<FunctionConfig> },
  at: number,
): Shown {
  const events: SimulationEvent[] = [];
  runScenario(
    {
      ...firstVisitScenario,
      functions: [{ ...config, ...change.config }],
      acts: [{ ...act, ...change.act }],
    },
    (event) => events.push(event),
  );
  const timeline = timelineOf(appendEvents(emptyRunIndex, events), 1);
  const room = { ...firstVisitScenario };
  const state = timeline ? stateAt(timeline, at, room) : null;
  if (!timeline || !state) throw new Error('the run has begun by then');
  return { state, rows: timelineRows(state, timeline.events) };
}

const names = (rows: readonly Row[]): readonly string[] => rows.map(({ name }) => name);
const named = (rows: readonly Row[], name: string): Row => {
  const row = rows.find((candidate) => candidate.name === name);
  if (!row) throw new Error(`there is a row ${name}`);
  return row;
};

describe('an S3 event that fails three times', () => {
  const { state, rows } = play({}, 10 * MINUTE);

  it('has a row for the caller, the queue, each attempt and the dead letters', () => {
    expect(names(rows)).toEqual([
      'Caller',
      'Event queue',
      'Attempt 1',
      'Attempt 2',
      'Attempt 3',
      'Dead letters',
    ]);
  });

  it('shows the caller’s status, the two waits, and three failed bars of code', () => {
    expect(named(rows, 'Caller').bars[0]).toMatchObject({ label: '202', state: 'platform' });
    const waits = named(rows, 'Event queue').waits;
    expect(waits.map(({ from, until }) => until - from)).toEqual([MINUTE, 2 * MINUTE]);
    for (const name of ['Attempt 1', 'Attempt 2', 'Attempt 3']) {
      expect(named(rows, name).bars.at(-1)).toMatchObject({ weight: 'code', state: 'failed' });
      expect(named(rows, name).bars.at(-1)?.label).toMatch(/^\d+ ms Error$/);
    }
  });

  it('says each attempt in words with its request id', () => {
    const { text, attempt } = named(rows, 'Attempt 1');
    expect(text).toMatch(
      /^Attempt 1: cold start at .*, failed after .*, Error, billed .*, request id /,
    );
    expect(text).toContain(attempt?.requestId);
  });

  it('ends with the delivery to the dead-letter queue', () => {
    const row = named(rows, 'Dead letters');
    expect(row.bars[0]).toMatchObject({ weight: 'end', state: 'dead', to: state.deadLetter?.at });
    expect(row.text).toBe('Dead letters: 1 message in my-lambda-dlq');
  });

  it('keeps its rows while it is still under way, so that nothing jumps', () => {
    const early = play({}, SECOND);
    expect(names(early.rows)).toEqual(names(rows));
    expect(named(early.rows, 'Attempt 2').attempt).toBeNull();
    expect(named(early.rows, 'Event queue').waits).toHaveLength(1);
  });

  it('foresees the end of a wait that goes on', () => {
    const early = play({}, SECOND);
    const { end } = timelineExtent(early.state, early.rows);
    expect(end).toBe(early.state.waits[0]?.until);
  });
});

describe('other runs', () => {
  it('a synchronous call has neither queue nor dead letters', () => {
    const { rows } = play({ act: { source: 'sdk', invocationType: 'RequestResponse' } }, MINUTE);
    expect(names(rows)).toEqual(['Caller', 'Attempt 1']);
  });

  it('a front door has a row of its own, one bar for each call it made', () => {
    const { rows } = play(
      {
        act: { source: 'cognito-pre-sign-up', invocationType: 'RequestResponse' },
        config: { timeoutMs: 9_000, behaviour: { kind: 'timesOut' } },
      },
      MINUTE,
    );
    expect(rows[1]?.station).toBe('frontdoor');
    expect(rows[1]?.bars.map(({ state }) => state)).toEqual(['failed', 'failed', 'failed']);
    expect(names(rows).slice(2)).toEqual(['Try 1', 'Try 2', 'Try 3']);
  });

  it('what Lambda refused has a row on its way to the source’s own dead-letter queue', () => {
    const bars = (sourceDeadLetter: string, at: number) =>
      play(
        { act: { source: 'eventbridge-rule', callerMayInvoke: false, sourceDeadLetter } },
        at,
      ).rows.find(({ station }) => station === 'sourceDlq')?.bars;
    expect(bars('my-lambda-dlq', 30_000)).toBeUndefined();
    expect(bars('my-lambda-dlq', 50_000)).toMatchObject([{ to: null, label: 'on its way' }]);
    const way = { from: 38_000, to: 68_000 };
    expect(bars('my-lambda-dlq', SECOND)).toMatchObject([{ ...way, label: 'delivered' }]);
    expect(bars('no-such-queue', SECOND)).toMatchObject([{ ...way, label: 'not delivered' }]);
  });

  it('an INIT that fails is the whole attempt', () => {
    const behaviour = {
      kind: 'failsInit',
      errorType: 'Runtime.ImportModuleError',
      errorMessage: '',
    } as const;
    const { rows } = play({ config: { behaviour } }, SECOND * 30);
    expect(named(rows, 'Attempt 1').bars.at(-1)).toMatchObject({ weight: 'code', state: 'failed' });
  });

  it('a call that is not sent yet shows the possible rows and has not begun', () => {
    const state = draftState(act, config);
    const rows = timelineRows(state, []);
    expect(names(rows)).toContain('Attempt 3');
    expect(timelineExtent(state, rows).begun).toBe(false);
  });
});
