import { describe, expect, it } from 'vitest';
import '#engine/sources/catalogue';
import type { Act, FunctionConfig, Scenario } from '#engine';
import { firstVisitScenario } from '../scenario';
import { simulatedRun, synchronous } from '../simulated-run';
import { answerTo } from './answer';
import { predictedMoments } from './predicted-moments';
import { type QuestionKind, questionFor, questionsFor } from './question';

function scenarioOf(config: Partial<FunctionConfig> = {}, act: Partial<Act> = {}): Scenario {
  return {
    ...firstVisitScenario,
    functions: firstVisitScenario.functions.map((one) => ({ ...one, ...config })),
    acts: firstVisitScenario.acts.map((one) => ({ ...one, ...act })),
  };
}

/** What the scenario's run says to a question of this kind. */
function answered(
  kind: QuestionKind,
  config: Partial<FunctionConfig> = {},
  act: Partial<Act> = {},
): string | undefined {
  const question = questionsFor(scenarioOf(config, act)).find((one) => one.kind === kind);
  const [first] = firstVisitScenario.acts;
  return question && answerTo(question, simulatedRun(config, { ...first, ...act }).end).option;
}

const works = { behaviour: { kind: 'succeeds', result: null, durationMs: 40 } } as const;
const queue = { kind: 'sqs', name: 'my-lambda-dlq' } as const;

describe('questionFor', () => {
  it('asks an event whose function throws how often it runs', () => {
    expect(questionFor(scenarioOf())).toEqual({
      kind: 'runs',
      options: ['1', '2', '3', 'forever'],
    });
  });

  it('asks a caller that waits for the status', () => {
    expect(questionFor(scenarioOf({}, synchronous))?.kind).toBe('status');
    expect(questionFor(scenarioOf({}, { ...synchronous, source: 'alb' }))?.kind).toBe('status');
  });

  it('asks no status of a front door that has none', () => {
    const kinds = questionsFor(scenarioOf({}, { ...synchronous, source: 'cognito-pre-sign-up' }));
    expect(kinds.map(({ kind }) => kind)).toEqual(['runs']);
  });

  it('asks where an event ends that has a destination', () => {
    const kinds = questionsFor(scenarioOf({ ...works, onSuccess: queue })).map(({ kind }) => kind);
    expect(kinds).toEqual(['record', 'end', 'status']);
  });

  it('asks nothing of a call to nobody', () => {
    expect(questionFor(scenarioOf({}, { functionName: 'nobody' }))).toBeNull();
  });
});

describe('answerTo', () => {
  it('counts the runs of the code', () => {
    expect(answered('runs')).toBe('3');
    expect(answered('runs', { maximumEventAgeS: 60 })).toBe('1');
    expect(answered('runs', { reservedConcurrency: 0 })).toBe('0');
    expect(answered('runs', {}, synchronous)).toBe('1');
    expect(answered('runs', {}, { source: 'sdk', invocationType: 'DryRun' })).toBe('0');
  });

  it('names the status that the caller saw', () => {
    expect(answered('status', {}, synchronous)).toBe('200');
    expect(answered('status', works)).toBe('202');
    expect(answered('status', {}, { ...synchronous, callerMayInvoke: false })).toBe('403');
  });

  it('names the place where the event ended', () => {
    expect(answered('end')).toBe('deadLetter');
    expect(answered('end', { onFailure: queue })).toBe('both');
    expect(answered('end', { deadLetter: null })).toBe('lost');
    expect(answered('end', { deadLetter: null, onFailure: queue })).toBe('record');
    expect(answered('end', works)).toBe('processed');
  });

  it('names the destination that got the record', () => {
    expect(answered('record', { ...works, onSuccess: queue })).toBe('success');
    expect(answered('record', { onSuccess: queue })).toBe('none');
    expect(answered('record', { onFailure: queue })).toBe('failure');
    expect(answered('record', { ...works, onSuccess: queue }, synchronous)).toBe('none');
    const returns500 = {
      kind: 'returnsError',
      result: '{"statusCode":500}',
      durationMs: 40,
    } as const;
    expect(answered('record', { behaviour: returns500, onSuccess: queue, onFailure: queue })).toBe(
      'success',
    );
  });

  it('measures spans on the run and takes the option that is nearest', () => {
    expect(answered('again')).toBe('60000');
    expect(answered('again', { retries: 0 })).toBe('never');
    expect(answered('over')).toBe('180000');
    expect(answered('over', { retries: 0 })).toBe('1000');
  });

  it('says other where the run did what no option names', () => {
    const question = { kind: 'runs', options: ['1', '2'] } as const;
    expect(answerTo(question, simulatedRun({}).end)).toEqual({ option: 'other', exact: '3' });
  });
});

describe('predictedMoments', () => {
  const at = (kind: QuestionKind, answer: string, scenario = scenarioOf()) =>
    predictedMoments({ question: kind, answer }, scenario);

  it('sets each predicted run where it would begin', () => {
    const { attempts, startedAt } = simulatedRun({}).end;
    const begun = attempts.map(({ handlerAt }) => ((handlerAt ?? 0) - startedAt) / 1_000);
    const marks = at('runs', '3');
    expect(marks.map(({ run }) => run)).toEqual([1, 2, 3]);
    for (const [index, mark] of marks.entries()) {
      expect(Math.abs(mark.at - (begun[index] ?? 0))).toBeLessThan(200);
    }
  });

  it('has no mark for what names no moment', () => {
    expect(at('runs', '0')).toEqual([]);
    expect(at('end', 'lost')).toEqual([]);
    expect(at('again', 'never')).toEqual([]);
  });

  it('lets a caller that waits see its answer when the function ends', () => {
    const [mark] = at('status', '200', scenarioOf({}, synchronous));
    expect(mark?.at).toBeGreaterThan(400);
    expect(at('status', '202')[0]?.at).toBeLessThan(100);
  });

  it('sets spans from where they are counted', () => {
    expect(at('over', '180000')).toEqual([{ at: 180_000, run: 0 }]);
    expect(at('again', '60000')[0]?.at).toBeGreaterThan(60_400);
  });
});
