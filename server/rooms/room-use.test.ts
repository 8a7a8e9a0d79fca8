import { expect, it } from 'vitest';
import { createFakeWallClock } from './fake-wall-clock';
import { RoomUse } from './room-use';

it('was last used when it was touched, or let go of', () => {
  const clock = createFakeWallClock();
  const use = new RoomUse(clock);
  const start = use.lastAt;
  clock.pass(1_000);
  use.touch();
  expect(use.lastAt).toBe(start + 1_000);
  const letGo = use.keep();
  clock.pass(1_000);
  letGo();
  expect(use.lastAt).toBe(start + 2_000);
});

it('is kept as long as anybody keeps it', () => {
  const use = new RoomUse(createFakeWallClock());
  const [first, second] = [use.keep(), use.keep()];
  first();
  expect(use.isKept).toBe(true);
  second();
  expect(use.isKept).toBe(false);
});
