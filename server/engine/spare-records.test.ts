import { expect, it } from 'vitest';
import { defaultAct } from './defaults';
import type { InvocationRecord, RunRecord } from './records';
import { spareInvocation, spareRun } from './spare-records';
import type { World } from './world';

const world = () => ({ spare: { runs: [], invocations: [] } }) as unknown as World;
const megabyte = 'x'.repeat(1_000_000);
const request = {
  call: { ...defaultAct, payload: megabyte },
  payload: megabyte,
  facts: { bytes: megabyte.length, fault: null },
};
const caller = { hasFrontDoor: true };
const run = (attended: boolean) =>
  ({ act: request.call, request, caller: attended ? caller : null }) as unknown as RunRecord;
const invocation = (attended: boolean) =>
  ({
    run: run(attended),
    request,
    outcome: { kind: 'returned', body: megabyte },
  }) as unknown as InvocationRecord;

it('keeps no payload and no result in a record that waits to be used again', () => {
  const { spare, ...rest } = world();
  spareInvocation({ spare, ...rest }, invocation(false));
  spareRun({ spare, ...rest }, run(false));
  expect(JSON.stringify({ ...spare.invocations[0], run: null }).length).toBeLessThan(1_000);
  expect(JSON.stringify(spare.runs[0]).length).toBeLessThan(1_000);
});

it('keeps nothing of a call that a front door or a client attends to', () => {
  const kept = world();
  spareInvocation(kept, invocation(true));
  spareRun(kept, run(true));
  expect(kept.spare).toEqual({ runs: [], invocations: [] });
});
