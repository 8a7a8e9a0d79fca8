import { describe, expect, it } from 'vitest';
import { SECOND } from '#engine';
import type { PollQuestion, StageCommand } from '#protocol';
import type { Stage } from './stage';
import { createTestStage } from './test-stage';

const runs: PollQuestion = { kind: 'runs', options: ['1', '2', '3', 'forever'] };
const tell = (stage: Stage, command: StageCommand) => stage.command(command, 'first');
const nobody = () => {};

describe('who controls', () => {
  it('whoever has the secret, and nobody else', async () => {
    const { stage, secret } = await createTestStage();
    expect(stage.roleOf(secret)).toBe('first');
    expect(stage.roleOf('guessed')).toBe('viewer');
    expect(stage.roleOf(undefined)).toBe('viewer');
  });

  it.each<StageCommand>([
    { type: 'blank', on: true },
    { type: 'beats', beats: [] },
    { type: 'goTo', at: 5 },
    { type: 'invoke' },
    { type: 'poll', step: 'reveal' },
    { type: 'handOver' },
    { type: 'end' },
  ])('a viewer’s $type is refused and changes nothing', async (command) => {
    const { stage } = await createTestStage();
    const before = stage.record();
    expect(await stage.command(command, 'viewer')).toMatchObject({ ok: false, code: 'notOwner' });
    expect(stage.record()).toEqual(before);
  });

  it('a second device controls once it has the secret, until the first takes it back', async () => {
    const { stage } = await createTestStage();
    const reply = await tell(stage, { type: 'handOver' });
    const second = (reply.ok && reply.secret) || '';
    expect(stage.roleOf(second)).toBe('second');
    expect(stage.desk.second).toBe('invited');
    let told = 0;
    stage.enter('second', () => {
      told += 1;
    });
    expect(stage.desk.second).toBe('present');
    expect(await stage.command({ type: 'takeBack' }, 'second')).toMatchObject({ code: 'notOwner' });
    await stage.command({ type: 'blank', on: true }, 'second');
    expect(stage.view.blank).toBe(true);
    expect(stage.desk.last).toEqual({ by: 2, type: 'blank' });
    await tell(stage, { type: 'takeBack' });
    expect(told).toBe(1);
    expect(stage.roleOf(second)).toBe('viewer');
  });

  it('a new hand-over makes the former secret worthless', async () => {
    const { stage } = await createTestStage();
    const first = await tell(stage, { type: 'handOver' });
    await tell(stage, { type: 'handOver' });
    expect(stage.roleOf((first.ok && first.secret) || '')).toBe('viewer');
  });

  it('nobody after the end', async () => {
    const { stage, secret } = await createTestStage();
    await tell(stage, { type: 'end' });
    expect(stage.view.phase).toBe('ended');
    expect(stage.roleOf(secret)).toBe('viewer');
  });
});

describe('beats', () => {
  it('are suggested from the scenario before anything has run', async () => {
    const { stage, room } = await createTestStage();
    expect(room.newestRun).toBeNull();
    expect(stage.view.beats.map(({ title }) => title)).toEqual([
      'The caller has its answer',
      'Attempt 1 starts',
      'Waits 1 min for attempt 2',
      'Attempt 2 starts',
      'Waits 2 min for attempt 3',
      'Attempt 3 starts',
      'Failed three times, now a dead letter',
    ]);
  });

  it('stop the room, run after run', async () => {
    const { stage, room, clock } = await createTestStage();
    const beats = [{ id: 1, at: 30 * SECOND, title: 'In the wait', note: '' }];
    await tell(stage, { type: 'beats', beats });
    for (const run of [1, 2]) {
      room.enter();
      await tell(stage, { type: 'invoke' });
      clock.pass(60_000);
      const startedAt = room.newestRun?.startedAt ?? 0;
      expect(room.newestRun?.run).toBe(run);
      expect(room.clock()).toMatchObject({ at: startedAt + 30 * SECOND, playing: false });
      await room.command({ type: 'advance', ms: 600_000 });
    }
  });

  it('keep their notes from viewers', async () => {
    const { stage } = await createTestStage();
    const beats = [{ id: 1, at: 5, title: 'Stop', note: 'Ask who has been paged at night.' }];
    await tell(stage, { type: 'beats', beats });
    expect(JSON.stringify(stage.view)).not.toContain('paged');
    expect(stage.desk.beats).toEqual(beats);
  });

  it('are in the order of their moments, however they were sent', async () => {
    const { stage } = await createTestStage();
    const beat = (id: number, at: number) => ({ id, at, title: '', note: '' });
    await tell(stage, { type: 'beats', beats: [beat(1, 9), beat(2, 3)] });
    expect(stage.view.beats.map(({ id }) => id)).toEqual([2, 1]);
  });

  it('one can be gone to at once', async () => {
    const { stage, room } = await createTestStage();
    expect(await tell(stage, { type: 'goTo', at: SECOND })).toMatchObject({ code: 'notAllowed' });
    await tell(stage, { type: 'invoke' });
    await tell(stage, { type: 'goTo', at: 100 * SECOND });
    expect(room.clock()).toMatchObject({ at: 100 * SECOND, playing: false });
  });
});

describe('a vote', () => {
  async function asked() {
    const test = await createTestStage({ voters: 3 });
    await tell(test.stage, { type: 'ask', run: 1, question: runs });
    return test;
  }

  it('counts once for each voter and may be changed until the question is closed', async () => {
    const { stage } = await asked();
    const poll = 1;
    stage.vote('a', { poll, option: 0 });
    stage.vote('b', { poll, option: 0 });
    stage.vote('a', { poll, option: 2 });
    expect(stage.desk.counts).toEqual([1, 0, 1, 0]);
    await tell(stage, { type: 'poll', step: 'close' });
    expect(stage.vote('b', { poll, option: 2 })).toMatchObject({ ok: false, code: 'notAllowed' });
    expect(stage.desk.counts).toEqual([1, 0, 1, 0]);
  });

  it('shows viewers nothing of the others’ before the reveal', async () => {
    const { stage } = await asked();
    stage.vote('a', { poll: 1, option: 1 });
    expect(stage.view.poll?.counts).toBeNull();
    await tell(stage, { type: 'poll', step: 'close' });
    expect(stage.view.poll?.counts).toBeNull();
    await tell(stage, { type: 'poll', step: 'reveal' });
    expect(stage.view.poll).toMatchObject({ phase: 'revealed', counts: [0, 1, 0, 0] });
  });

  it('is refused for another question, for no option of it, and for one voter too many', async () => {
    const { stage } = await asked();
    expect(stage.vote('a', { poll: 2, option: 0 })).toMatchObject({ code: 'notAllowed' });
    expect(stage.vote('a', { poll: 1, option: 4 })).toMatchObject({ code: 'badMessage' });
    for (const voter of ['a', 'b', 'c']) stage.vote(voter, { poll: 1, option: 0 });
    expect(stage.vote('d', { poll: 1, option: 0 })).toMatchObject({ code: 'tooMany' });
    expect(stage.vote('c', { poll: 1, option: 1 })).toEqual({ ok: true });
    expect(stage.desk.counts).toEqual([2, 1, 0, 0]);
  });
});

describe('what is told', () => {
  it('goes to all at once, many changes in one message, and to presenters a few times a second', async () => {
    const { stage, clock } = await createTestStage();
    const views: number[] = [];
    let desks = 0;
    stage.listener = {
      view: ({ revision }) => views.push(revision),
      desk: () => {
        desks += 1;
      },
    };
    stage.enter('first', nobody);
    clock.pass(1_000);
    views.length = 0;
    desks = 0;
    for (let i = 0; i < 100; i += 1) {
      await tell(stage, { type: 'spotlight', thing: `attempt-${i}` });
      clock.pass(10);
    }
    clock.pass(1_000);
    expect(views.length).toBeLessThanOrEqual(17);
    expect(desks).toBeLessThanOrEqual(6);
    expect(views.at(-1)).toBe(stage.view.revision);
  });

  it('says that the presenter is away', async () => {
    const { stage } = await createTestStage();
    const connection = {};
    stage.enter('first', nobody);
    expect(stage.view.presenters).toBe(1);
    stage.leave(connection, 'first', nobody);
    expect(stage.view.presenters).toBe(0);
  });

  it('measures how far viewers are from one another, whatever their own clocks say', async () => {
    const { stage, clock } = await createTestStage();
    const fiveMinutes = 300_000;
    for (let i = 0; i < 20; i += 1) {
      stage.report(
        { i },
        {
          offsetMs: i === 7 ? fiveMinutes : 0,
          latencyMs: 10,
          serverNow: clock.now() - 5 + (i === 19 ? 40 : i % 2),
        },
      );
    }
    expect(stage.desk.figures).toMatchObject({
      reports: 20,
      latencyP95Ms: 10,
      offsetMaxMs: fiveMinutes,
    });
    expect(stage.desk.figures.skewP95Ms).toBeLessThanOrEqual(1);
  });
});
