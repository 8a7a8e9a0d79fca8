import { describe, expect, it } from 'vitest';
import { type Outcome, type RunEvent, runScenario, SECOND, type SimulationEvent } from '#engine';
import { scenarioSchema } from '#protocol/schemas/scenario';
import { readScenario } from '../share/read-scenario';
import { type PresetId, presetWords } from '../words/compose-presets';
import { draftOf, scenarioOf } from './draft';
import { presets } from './presets';

const ids = Object.keys(presets) as PresetId[];

type EventOf<T extends SimulationEvent['type']> = Extract<SimulationEvent, { readonly type: T }>;

/** What a run of the preset comes to, as far as its line speaks of it. */
function outcomeOf(id: PresetId) {
  const events: SimulationEvent[] = [];
  runScenario(presets[id], (event) => events.push(event));
  const all = <T extends RunEvent['type']>(type: T) =>
    events.filter((event): event is EventOf<T> => event.type === type);
  return {
    all,
    statuses: all('invoke.answered').map(({ status }) => status),
    client: all('frontDoor.answered').map(({ answer }) => answer.status),
    attempts: all('attempt.finished').map(({ outcome }) => outcome.kind),
    dead: all('deadLetter.delivered').map(({ target }) => target.name),
    records: all('destination.delivered').map(({ target }) => target.name),
    sourceDead: all('sourceDeadLetter.delivered').map(({ queue }) => queue),
    lost: all('event.lost').length,
  };
}

const nothingKept = { dead: [], records: [], sourceDead: [] };
const three = (kind: Outcome['kind']) => [kind, kind, kind];

/** What each line says, in terms of the engine. */
const endings = {
  'status-200': { statuses: [200], attempts: ['threw'], lost: 0 },
  'nobody-repeats': { client: [502], attempts: ['threw'], lost: 0 },
  'dry-run': { statuses: [204], attempts: [] },
  'gateway-504': { client: [504], attempts: ['returned'] },
  'gateway-502': { client: [502], attempts: ['returned'] },
  'sdk-calls-again': { attempts: three('returned') },
  'accepted-not-done': { statuses: [202], attempts: three('threw'), lost: 1, ...nothingKept },
  'three-runs': { statuses: [202], attempts: three('threw'), lost: 1, ...nothingKept },
  'timed-out-thrice': { attempts: three('timedOut'), lost: 1, ...nothingKept },
  'out-of-memory': { attempts: three('outOfMemory'), lost: 1, ...nothingKept },
  'second-try': { attempts: ['threw', 'returned'], lost: 0 },
  'throttles-use-no-retry': { statuses: [202, 202], attempts: ['returned', 'returned'], lost: 0 },
  'age-before-retries': { attempts: ['threw'], records: ['my-lambda-failures'], lost: 0 },
  'reserved-zero': { statuses: [202], attempts: [], dead: ['my-lambda-dlq'], lost: 0 },
  'duplicate-delivery': { statuses: [202], attempts: ['returned', 'returned'], lost: 0 },
  'both-get-one': {
    attempts: three('threw'),
    dead: ['my-lambda-dlq'],
    records: ['my-lambda-failures'],
    lost: 0,
  },
  'returned-500': { attempts: ['returned'], records: ['my-lambda-records'], lost: 0 },
  'rule-queue-empty': { attempts: three('threw'), lost: 1, ...nothingKept },
  'rule-queue-filled': { statuses: [403], attempts: [], sourceDead: ['source-dlq'], lost: 0 },
  'role-may-not-send': { attempts: ['threw'], lost: 1, ...nothingKept },
  'destination-fails': {
    attempts: ['returned', 'threw', 'threw'],
    dead: ['my-lambda-dlq'],
    lost: 0,
  },
  'loop-of-16': { attempts: Array(16).fill('returned'), dead: ['my-lambda-dlq'], lost: 0 },
  'fix-rescues': { attempts: ['threw', 'returned'], lost: 0, ...nothingKept },
  'versions-inherit-nothing': { attempts: three('threw'), lost: 1, ...nothingKept },
  'left-work': { statuses: [200, 200], attempts: ['returned', 'returned'] },
  'provisioned-warm': { statuses: [200, 200], attempts: ['returned', 'returned'] },
} as const satisfies Record<PresetId, Partial<ReturnType<typeof outcomeOf>>>;

it('there are more than fourteen of them', () => {
  expect(ids.length).toBeGreaterThanOrEqual(14);
  expect(Object.keys(presetWords.texts)).toEqual(ids);
});

describe.each(ids)('%s', (id) => {
  it('is a scenario that the server and the form take, and comes back whole', () => {
    const scenario = presets[id];
    expect(scenarioSchema.parse(scenario)).toEqual(scenario);
    expect(readScenario(scenario)).toBe(scenario);
    const draft = draftOf(scenario);
    expect(draft && scenarioOf(draft)).toEqual(scenario);
  });

  it('ends as its line says', () => {
    expect(outcomeOf(id)).toMatchObject(endings[id]);
  });
});

describe('what the lines say besides', () => {
  const secondsOf = (events: readonly { readonly at: number }[]) =>
    events.map(({ at }) => Math.floor(at / SECOND));

  it('the client is told after 29 s and the function ends after 40 s', () => {
    const { all } = outcomeOf('gateway-504');
    expect(secondsOf(all('frontDoor.timedOut'))).toEqual([29]);
    expect(secondsOf(all('attempt.finished'))).toEqual([40]);
  });

  it('the throttled event was throttled eight times and retried never', () => {
    const { all } = outcomeOf('throttles-use-no-retry');
    expect(all('event.throttled')).toHaveLength(8);
    expect(all('retry.scheduled')).toEqual([]);
  });

  it('nobody heard of the three successes of the SDK', () => {
    const { all } = outcomeOf('sdk-calls-again');
    expect(all('client.timedOut')).toHaveLength(3);
    expect(new Set(all('attempt.started').map(({ invocation }) => invocation)).size).toBe(3);
  });

  it('the work of call 1 was done in call 2', () => {
    const [done] = outcomeOf('left-work').all('leftWork.finished');
    expect(done).toMatchObject({ of: 1, invocation: 2 });
  });

  it('the provisioned call starts without INIT, the other cold', () => {
    const { all } = outcomeOf('provisioned-warm');
    expect(all('attempt.started').map(({ start }) => start)).toEqual(['warm', 'cold']);
  });
});
