import { describe, expect, it } from 'vitest';
import { type FunctionConfig, runScenario, type SimulationEvent } from '#engine';
import { type PresetId, presetWords } from '../words/compose-presets';
import { initialDraft } from './compose-store';
import { type Draft, draftOf, scenarioOf } from './draft';
import { outlookLines } from './outlook';
import { presets } from './presets';

const draft = initialDraft();
const composed = (config: Partial<FunctionConfig>, change: Partial<Draft> = {}): Draft => ({
  ...draft,
  ...change,
  config: { ...draft.config, ...config },
});
const textOf = (one: Draft) => outlookLines(one).join(' ');

const sdk = { source: 'sdk', invocationType: 'RequestResponse' } as const;
const fails = draft.config.behaviour;
const firstTwo = { kind: 'failsFirst', times: 2, durationMs: 10 } as const;

describe('what will happen', () => {
  it('is told of the first visit', () => {
    expect(outlookLines(draft)).toEqual([
      'The caller gets 202 at once and never learns how it ended.',
      'Three attempts fail: at once, after about 1 and about 3 minutes.',
      'The event then becomes a dead letter in my-lambda-dlq.',
    ]);
  });

  it.each([
    ['one retry', composed({ retries: 1 }), 'Two attempts fail'],
    ['too old', composed({ maximumEventAgeS: 60 }), 'maximum age of 60 seconds'],
    ['nothing keeps it', composed({ deadLetter: null }), 'The event is then lost'],
    ['the role may not send', composed({ roleMaySend: false }), 'may not send'],
    ['the third works', composed({ behaviour: firstTwo }), 'Two attempts fail, the next succeeds'],
    ['switched off', composed({ reservedConcurrency: 0 }), 'never runs'],
    ['a synchronous failure', composed({}, sdk), 'X-Amz-Function-Error'],
    ['DryRun', composed({}, { ...sdk, invocationType: 'DryRun' }), '204'],
    ['no permission', composed({}, { callerMayInvoke: false }), '403'],
    ['no function', composed({}, { functionName: 'other' }), '404'],
    ['no JSON', composed({}, { payload: '{' }), '400'],
  ])('%s', (_, one, words) => {
    expect(textOf(one)).toContain(words);
  });
});

/** What the engine makes of it. */
function factsOf(one: Draft) {
  const events: SimulationEvent[] = [];
  runScenario(scenarioOf(one), (event) => events.push(event));
  const count = (type: SimulationEvent['type']) =>
    events.filter((event) => event.type === type && event.run === 1).length;
  return {
    attempts: count('attempt.started'),
    lost: count('event.lost') > 0,
    dead: count('deadLetter.delivered') > 0,
    status: events.flatMap((event) => (event.type === 'invoke.answered' ? event.status : []))[0],
  };
}

const counts = ['', 'One attempt', 'Two attempts', 'Three attempts'];

describe('a caller without patience', () => {
  const of = (id: PresetId) => textOf(draftOf(presets[id]) as Draft);
  it('is told of', () => {
    expect(of('gateway-504')).toContain('gives up after 29 s');
    expect(of('sdk-calls-again')).toContain('gives up after 1 min');
    expect(of('gateway-502')).toContain('in its own words');
  });
});

describe('the engine agrees', () => {
  const behaviours = [
    fails,
    firstTwo,
    { kind: 'succeeds', result: null, durationMs: 5 },
    { kind: 'timesOut' },
  ] as const;
  const cases = behaviours.flatMap((behaviour) =>
    ([0, 1, 2] as const).flatMap((retries) =>
      [60, 120, 21_600].flatMap((maximumEventAgeS) =>
        [null, draft.config.deadLetter].map((deadLetter) =>
          composed({ behaviour, retries, maximumEventAgeS, deadLetter }),
        ),
      ),
    ),
  );

  it.each(cases.map((one) => [JSON.stringify(one.config).slice(0, 160), one] as const))(
    'of %s',
    (_, one) => {
      const facts = factsOf(one);
      const text = textOf(one);
      expect(text.includes('202')).toBe(facts.status === 202);
      expect(text.includes('is then lost')).toBe(facts.lost);
      expect(text.includes('becomes a dead letter')).toBe(facts.dead);
      const succeeded = !facts.lost && !facts.dead;
      const told = succeeded && facts.attempts > 1 ? facts.attempts - 1 : facts.attempts;
      expect(text).toContain(counts[told]);
    },
  );

  it.each(Object.keys(presets) as PresetId[])('of the preset %s', (id) => {
    const one = draftOf(presets[id]);
    if (one === null) throw new Error(presetWords.texts[id].name);
    const facts = factsOf(one);
    const text = textOf(one);
    expect(text.includes('the event is then lost') || text.includes('is then lost')).toBe(
      facts.lost && one.config.roleMaySend,
    );
    if (one.changes.length > 0) expect(text).toContain('may end otherwise');
    if (facts.status === 403 || facts.status === 204) expect(text).toContain(String(facts.status));
  });
});
