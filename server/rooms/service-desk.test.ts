import { expect, it } from 'vitest';
import { defaultAct } from '#engine';
import type { AccountServices } from './account-services';
import { createTestRoom, eventsOf, s3Act } from './create-test-room';
import { ServiceDesk } from './service-desk';

/** Services that ask for their turn at every event, and start one call then. */
const eager = (heard: string[]): AccountServices => ({
  observe: ({ type }) => heard.push(type) > 0,
  react: (start) => start(defaultAct),
  moved: () => {},
  heldUntil: () => 7,
  changes: () => [{ key: 'queue', value: 'q' }],
  waiting: 2,
  close: () => heard.push('closed'),
});

async function someEvents() {
  const { room } = await createTestRoom({ pace: { kind: 'manual' } });
  await room.command({ type: 'invoke', act: s3Act });
  return eventsOf(room);
}

it('holds nothing and nobody before there are services', async () => {
  const desk = new ServiceDesk({ computedAgain: false });
  for (const event of await someEvents()) expect(desk.observe(event)).toBe(false);
  expect(desk.react(() => {})).toBe(false);
  expect([desk.heldUntil(0), desk.waiting, desk.changes()]).toEqual([null, 0, []]);
});

it('tells services what exists, and what is under way only if the room was computed again', async () => {
  const events = await someEvents();
  const fresh: string[] = [];
  new ServiceDesk({ computedAgain: false }).attach(eager(fresh), events);
  expect(fresh).toEqual(events.filter(({ run }) => run === 0).map(({ type }) => type));
  const resumed: string[] = [];
  const desk = new ServiceDesk({ computedAgain: true });
  for (const event of events) desk.observe(event);
  desk.attach(eager(resumed), events);
  expect(resumed).toEqual(events.map(({ type }) => type));
});

it('gives each event that asked for it one turn', async () => {
  const [event] = await someEvents();
  const desk = new ServiceDesk({ computedAgain: false });
  desk.attach(eager([]), []);
  expect(desk.react(() => {})).toBe(false);
  expect(event && desk.observe(event)).toBe(true);
  const started: unknown[] = [];
  expect(desk.react((act) => started.push(act))).toBe(true);
  expect(desk.react((act) => started.push(act))).toBe(false);
  expect(started).toEqual([defaultAct]);
});
