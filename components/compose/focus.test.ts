import { describe, expect, it } from 'vitest';
import { defaultAct, defaultFunction, type Scenario, SECOND } from '#engine';
import { firstVisitScenario } from '#model';
import { type Draft, draftOf, scenarioOf } from './draft';
import { focusCall, focusFunction, renameFunction } from './focus';
import { restOf } from './scenario-rest';

const audit = { kind: 'lambda', name: 'audit' } as const;
const whole: Scenario = {
  ...firstVisitScenario,
  functions: [
    { ...defaultFunction, name: 'first', onSuccess: audit },
    { ...defaultFunction, name: 'audit', memoryMb: 256 },
  ],
  changes: [{ at: 30 * SECOND, config: { ...defaultFunction, name: 'first', memoryMb: 1_024 } }],
  acts: [
    { ...defaultAct, at: 0, functionName: 'first' },
    { ...defaultAct, at: SECOND, source: 's3', invocationType: 'Event', functionName: 'audit' },
  ],
};

const draft = draftOf(whole) as Draft;

describe('a scenario of several functions and calls', () => {
  it('comes back whole from the form, whatever is looked at', () => {
    expect(scenarioOf(draft)).toEqual(whole);
    expect(scenarioOf(focusFunction(draft, 'audit'))).toEqual(whole);
    expect(scenarioOf(focusCall(draft, 1))).toEqual(whole);
    expect(scenarioOf(focusCall(focusCall(draft, 1), 0))).toEqual(whole);
  });

  it('keeps the call in view when another function is looked at', () => {
    const other = focusFunction(draft, 'audit');
    expect(other.config.memoryMb).toBe(256);
    expect(other.functionName).toBe('first');
  });

  it('looks at a call together with its function', () => {
    const other = focusCall(draft, 1);
    expect(other.source).toBe('s3');
    expect(other.config.name).toBe('audit');
  });

  it('changes only what is in the form', () => {
    const other = focusCall(draft, 1);
    const edited = scenarioOf({ ...other, config: { ...other.config, memoryMb: 512 } });
    expect(edited.functions.map(({ memoryMb }) => memoryMb)).toEqual([128, 512]);
    expect(edited.acts).toEqual(whole.acts);
  });

  it('renames a function wherever it is spoken of', () => {
    const named = scenarioOf(renameFunction(focusFunction(draft, 'audit'), 'ledger'));
    expect(JSON.stringify(named)).not.toContain('"audit"');
    expect(named.functions[0]?.onSuccess).toEqual({ kind: 'lambda', name: 'ledger' });
    expect(named.acts[1]?.functionName).toBe('ledger');
  });

  it('says what else there is', () => {
    expect(restOf(draft)).toEqual([
      '+0:01 Amazon S3 calls audit (Event)',
      'audit succeeds',
      '30 s after the start first is set up anew: memoryMb, onSuccess',
    ]);
    expect(restOf({ ...draft, functionName: 'gone' })).toContain(
      'The call goes to gone, which does not exist.',
    );
  });
});
