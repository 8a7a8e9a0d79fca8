import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { defaultAct, type FunctionConfig } from '#engine';
import { initialDraft } from './compose-store';
import type { Draft } from './draft';
import { draftFindings, summaryOf } from './draft-findings';
import { sectionIds, sectionOf } from './sections';

const draft = initialDraft();

const composed = (change: Partial<Draft>, config: Partial<FunctionConfig> = {}): Draft => ({
  ...draft,
  ...change,
  config: { ...draft.config, ...config },
});

const synchronous = composed({ source: 'sdk', invocationType: 'RequestResponse' });

/** Fields of the findings, the gravest first. */
const fieldsOf = (one: Draft) => draftFindings(one).map(({ field }) => field);

describe('draft findings', () => {
  it('are none for the first visit', () => expect(draftFindings(draft)).toEqual([]));

  it('are the rows that a synchronous call leaves idle, for one reason', () => {
    const found = draftFindings(synchronous);
    expect(fieldsOf(synchronous)).toEqual(['retries', 'event-age', 'dead-letter', 'role-may-send']);
    expect(new Set(found.map(({ reason }) => reason)).size).toBe(1);
    expect(found[0]?.reason).toContain('asynchronous events only');
  });

  it('know what stops retries and sending', () => {
    const off = draftFindings(composed({}, { reservedConcurrency: 0 }));
    expect(off.find(({ field }) => field === 'retries')?.reason).toContain('concurrency 0');
    const alone = draftFindings(composed({}, { deadLetter: null }));
    expect(alone.map(({ field, id }) => [field, id])).toEqual([
      ['role-may-send', 'nothing-to-send'],
      ['dead-letter', 'nothing-keeps-failures'],
    ]);
  });

  it('say that nothing runs on DryRun or without permission', () => {
    const dry = draftFindings(composed({ source: 'sdk', invocationType: 'DryRun' }));
    expect(new Set(dry.map(({ id }) => id))).toEqual(new Set(['dry-run']));
    expect(fieldsOf(composed({ callerMayInvoke: false }))[0]).toBe('caller-may-invoke');
  });

  it('leave out targets and defaults that the form does not show', () => {
    const targets = [...draft.targets, { kind: 'sns', name: 'left over' }] as const;
    expect(draftFindings(composed({ targets }))).toEqual([]);
  });

  it('lead into the sections that open', () => {
    const around = { ...draft.around, client: { timeoutMs: 9, attempts: 2 } };
    expect(draftFindings(composed({ source: 'sdk', around }))).toMatchObject([
      { field: 'client', label: 'SDK that repeats', id: 'client-not-waiting' },
    ]);
    expect(sectionOf('client')).toBe('around');
    expect(sectionOf('on-success')).toBe('destinations');
    expect(sectionOf('provisioned-live')).toBe('concurrency');
    expect(sectionOf('retries')).toBeNull();
  });

  it('tell of a destination that AWS refuses, which the draft never holds', () => {
    const found = draftFindings(draft, { onSuccess: { kind: 's3', name: 'records' } });
    expect(found[0]).toMatchObject({
      id: 's3-on-success',
      severity: 'illegal',
      field: 'on-success',
    });
    const own = draftFindings(draft, { onFailure: { kind: 'lambda', name: draft.config.name } });
    expect(own[0]).toMatchObject({ id: 'own-destination', field: 'on-failure' });
  });

  it('name the function or the call that the form does not show', () => {
    const other = { ...draft.config, name: 'other', retries: 0 } as const;
    const act = { ...defaultAct, at: 0, source: 's3', invocationType: 'Event' } as const;
    const found = draftFindings(
      composed({
        functions: { before: [], after: [other] },
        acts: { before: [], after: [{ ...act, functionName: 'other' }] },
      }),
    );
    expect(found).toMatchObject([
      { field: null, inFocus: false, label: 'other: Retries', id: 'not-at-most-once' },
    ]);
  });

  it('lead to fields that exist', () => {
    const folder = fileURLToPath(new URL('.', import.meta.url));
    const form = readdirSync(folder)
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => readFileSync(`${folder}${file}`, 'utf8'))
      .join('');
    const all = [
      synchronous,
      composed({ callerMayInvoke: false, payload: '{' }, { reservedConcurrency: 5 }),
      composed({}, { behaviour: { kind: 'succeeds', result: null, durationMs: 9_000 } }),
    ].flatMap(fieldsOf);
    const ids = new Set(all.filter((field) => field !== null));
    expect(ids.size).toBeGreaterThan(7);
    // A section’s line has the id of its section.
    for (const section of sectionIds) ids.delete(`${section}-summary`);
    for (const id of ids) expect(form).toMatch(new RegExp(`(id=|\\? )["']${id}["']`));
  });
});

describe('the summary', () => {
  const summary = (one: Draft) => summaryOf(draftFindings(one));

  it('counts by gravity', () => {
    expect(summary(draft)).toBe('Every setting has its effect');
    expect(summary(synchronous)).toBe('4 settings have no effect');
    expect(summary(composed({}, { retries: 0 }))).toBe('1 setting is risky');
    expect(summary(composed({ payload: '{' }))).toBe('1 setting is refused, 8 have no effect');
  });
});
