import { describe, expect, it } from 'vitest';
import {
  defaultAccount,
  type FunctionConfig,
  runScenario,
  SECOND,
  type SimulationEvent,
} from '#engine';
import { collectRun, firstVisitScenario } from '#model';
import { initialDraft } from '../compose/compose-store';
import { scenarioOf } from '../compose/draft';
import { scenarioOfFork, scenarioOfRun } from './fork-scenario';
import type { Fork } from './fork-store';
import { whatDiffers } from './what-differs';

const [config] = firstVisitScenario.functions as [FunctionConfig];
const draft = initialDraft();
const { at: _, ...act } = scenarioOf(draft).acts[0] as ReturnType<
  typeof scenarioOf
>['acts'][number];

function eventsOf(scenario = firstVisitScenario): readonly SimulationEvent[] {
  const events: SimulationEvent[] = [];
  runScenario(scenario, (event) => events.push(event));
  return events;
}

const facts = {
  seed: 42,
  epochMs: firstVisitScenario.epochMs,
  account: defaultAccount,
  targets: firstVisitScenario.targets,
};

const pastOf = (events: readonly SimulationEvent[], until: number) =>
  scenarioOfRun({ ...facts, events, act, run: 1, until });

describe('what leads to a run', () => {
  it('is the scenario it was made from', () => {
    expect(pastOf(eventsOf(), Number.POSITIVE_INFINITY)).toEqual(firstVisitScenario);
  });

  it('has the settings made on its way, up to a moment', () => {
    const changes = [
      { at: 30 * SECOND, config: { ...config, retries: 1 as const } },
      { at: 90 * SECOND, config: { ...config, retries: 0 as const } },
    ];
    const events = eventsOf({ ...firstVisitScenario, changes });
    expect(pastOf(events, Number.POSITIVE_INFINITY)?.changes).toEqual(changes);
    expect(pastOf(events, 60 * SECOND)?.changes).toEqual(changes.slice(0, 1));
  });

  it('is nothing for a run that is not there', () => {
    expect(scenarioOfRun({ ...facts, events: eventsOf(), act, run: 9, until: 0 })).toBeNull();
  });
});

describe('the scenario of a fork', () => {
  const original = collectRun(eventsOf(), 1);
  const scenario = pastOf(eventsOf(), 30 * SECOND);
  if (original === null || scenario === null) throw new Error('the run is there');
  const fork = {
    room: 'child',
    run: 1,
    at: 30 * SECOND,
    startedAt: 0,
    original,
    complete: true,
    base: draft,
    scenario,
  } as Omit<Fork, 'back'> as Fork;

  it('without a change is the original’s', () => {
    expect(scenarioOfFork(fork, draft)).toEqual(scenario);
  });

  it('with other settings makes them at the moment of the fork: the same future, from the link alone', () => {
    const changed = { ...config, retries: 0 as const };
    const made = scenarioOfFork(fork, { ...draft, config: changed });
    expect(made).toEqual({ ...scenario, changes: [{ at: 30 * SECOND, config: changed }] });
    const last = eventsOf(made).filter(({ type }) => type === 'attempt.started');
    expect(last.length).toBeLessThan(3);
  });

  it('with another call is that call, from its beginning', () => {
    const sns = { ...draft, source: 'sns' as const };
    expect(scenarioOfFork(fork, sns)).toEqual(scenarioOf(sns));
  });
});

describe('what differs', () => {
  it('is nothing between equal drafts', () => {
    expect(whatDiffers(draft, { ...draft, config: { ...draft.config } })).toEqual([]);
  });

  it('is told by name and value, the call first', () => {
    const other = {
      ...draft,
      callerMayInvoke: false,
      config: {
        ...draft.config,
        memoryMb: 1_024,
        timeoutMs: 30_000,
        deadLetter: null,
        behaviour: { kind: 'timesOut' } as const,
      },
    };
    expect(
      whatDiffers(draft, other).map(({ name, before, after }) => `${name}: ${before} → ${after}`),
    ).toEqual([
      'Caller may invoke: yes → no',
      'Memory: 512 MB → 1,024 MB',
      'Time-out: 3 s → 30 s',
      'Behaviour: Throws an error → Times out',
      'Dead-letter target: my-lambda-dlq (sqs) → none',
    ]);
  });

  it('of one behaviour is told by its details', () => {
    const [told] = whatDiffers(draft, {
      ...draft,
      config: {
        ...draft.config,
        behaviour: { kind: 'throws', errorType: 'Oops', errorMessage: 'no', durationMs: 5 },
      },
    });
    expect(told?.after).toBe('Throws an error (Oops, no, 5 ms)');
  });

  it('never looks the same: two long events that begin alike', () => {
    const long = (end: string) => ({ ...draft, payload: `"${'x'.repeat(100)}${end}"` });
    const [told] = whatDiffers(long('a'), long('b'));
    expect(told?.before).not.toBe(told?.after);
  });
});
