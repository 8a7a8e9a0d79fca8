import { describe, expect, it } from 'vitest';
import { readCode } from '#model/stage-code';
import { stageRecordSchema } from './stage-record-schema';
import { freshCode } from './stages';
import { createTestStage, openRoom, presented } from './test-stage';

const from = (address: string, room?: string) => ({ address, room });

describe('a code', () => {
  it('leads to the room, as somebody typed it', async () => {
    const { stage, stages } = await createTestStage();
    expect(readCode(stage.code)).toBe(stage.code);
    const typed = `${stage.code.slice(0, 3)}-${stage.code.slice(3)}`.toLowerCase();
    expect(stages.find(typed, from('a'))).toMatchObject({ ok: true, stage });
  });

  it('is one that nobody else has', () => {
    const drawn: string[] = [];
    const code = freshCode((one) => {
      drawn.push(one);
      return drawn.length < 3;
    });
    expect(drawn).toHaveLength(3);
    expect(code).toBe(drawn[2]);
  });

  it('that leads nowhere is refused with what to do', async () => {
    const { stages } = await createTestStage();
    expect(stages.find('222222', from('a'))).toMatchObject({
      ok: false,
      code: 'unknownCode',
      message: expect.stringContaining('222-222'),
    });
    expect(stages.find('K7M', from('a'))).toMatchObject({
      code: 'unknownCode',
      message: expect.stringContaining('six letters and digits'),
    });
  });

  it('may be guessed a bounded number of times in a minute; who was there before comes back all the same', async () => {
    const { stage, stages, clock } = await createTestStage({ codeGuesses: 3 });
    for (let i = 0; i < 3; i += 1) stages.find('222222', from('a'));
    expect(stages.find(stage.code, from('a'))).toMatchObject({ ok: false, code: 'tooMany' });
    expect(stages.find(stage.code, from('a', stage.room.id)).ok).toBe(true);
    expect(stages.find(stage.code, from('b')).ok).toBe(true);
    clock.pass(60_000);
    expect(stages.find(stage.code, from('a')).ok).toBe(true);
  });

  it('counts a bounded number of addresses', async () => {
    const { stages } = await createTestStage({ guessingAddresses: 2 });
    for (const address of ['a', 'b']) stages.find('222222', from(address));
    expect(stages.find('222222', from('c'))).toMatchObject({ code: 'tooMany' });
    expect(stages.find('222222', from('b'))).toMatchObject({ code: 'unknownCode' });
  });
});

describe('presenting', () => {
  it('is not for the room of the server, nor twice for one room', async () => {
    const { rooms, room, stages } = await createTestStage();
    expect(stages.present(rooms.local, presented)).toMatchObject({ code: 'notAllowed' });
    expect(stages.present(room, presented)).toMatchObject({ code: 'notAllowed' });
  });

  it('is bounded, and an ended session makes way', async () => {
    const { rooms, stages, stage } = await createTestStage({ stages: 1 });
    const other = await openRoom(rooms);
    expect(stages.present(other, presented)).toMatchObject({ code: 'tooMany' });
    await stage.command({ type: 'end' }, 'first');
    expect(stages.present(other, presented).ok).toBe(true);
  });

  it('keeps the room though nobody watches it, and both are let go in the end', async () => {
    const { rooms, room, stages, stage, clock, kept } = await createTestStage();
    clock.pass(11 * 3_600_000);
    expect(rooms.find(room.id)).toBe(room);
    clock.pass(2 * 3_600_000);
    expect(stages.find(stage.code, from('a'))).toMatchObject({ code: 'unknownCode' });
    expect(rooms.find(room.id)).toBeNull();
    expect(kept.size).toBe(0);
  });

  it('an ended session still says so for a while', async () => {
    const { stages, stage, clock } = await createTestStage();
    await stage.command({ type: 'end' }, 'first');
    clock.pass(1_800_000);
    expect(stages.find(stage.code, from('a')).ok).toBe(true);
    clock.pass(3_600_000);
    expect(stages.find(stage.code, from('a')).ok).toBe(false);
  });
});

it('a stage made again from its record is the same: code, beats, question, votes and who controls it', async () => {
  const { stages, stage, secret, kept, clock } = await createTestStage();
  const question = { kind: 'runs', options: ['1', '3'] } as const;
  await stage.command({ type: 'ask', run: 1, question }, 'first');
  stage.vote('a-voter-of-twenty-ch', { poll: 1, option: 1 });
  await stage.command({ type: 'blank', on: true }, 'first');
  const record = stageRecordSchema.parse(JSON.parse(JSON.stringify(kept.get(stage.room.id))));
  expect(JSON.stringify(record)).not.toContain(secret);
  const { code } = stage;
  expect(stages.restore(record)).toBe(true);
  const found = stages.find(code, from('a'));
  if (!found.ok) throw new Error(found.message);
  expect(found.stage).not.toBe(stage);
  expect(found.stage.roleOf(secret)).toBe('first');
  expect(found.stage.view).toEqual(stage.view);
  expect(found.stage.desk.counts).toEqual([0, 1]);
  expect(stages.restore({ ...record, room: 'gone' })).toBe(false);
  clock.pass(0);
});
