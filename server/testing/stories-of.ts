import type { Room } from './room';

/** What happened in a room, to be read when a test has failed in it. */
export async function storiesOf(room: Room): Promise<string> {
  const invocations = await room.invocations();
  if (invocations.length === 0) return 'Nothing was invoked in the room of this test.';
  const told = invocations.map(({ functionName, requestId, why, story }) =>
    [`${functionName} ${requestId}: ${why}`, ...story].join('\n  '),
  );
  return told.join('\n\n');
}
