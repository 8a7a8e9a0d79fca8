// Compiled against the tarball, with nothing else installed: the declarations must stand on their own.
import {
  type Behaviour,
  connect,
  type Duration,
  type Room,
  startLambdarium,
} from 'lambdarium/testing';

const longest: Duration = '3 min';
const behaviour: Behaviour = { kind: 'failsFirst', times: 2 };

export async function check(url: string | null): Promise<readonly string[]> {
  await using lambdarium = await (url === null ? startLambdarium() : connect(url));
  const room: Room = await lambdarium.openRoom({ functions: { orders: { behaviour } } });
  await room.advance(longest);
  // @ts-expect-error -- a unit that there is none of
  await room.advance('3 minutes');
  // @ts-expect-error -- a behaviour that there is none of
  await room.setBehaviour('orders', 'sings');
  const invocations = await room.invocations('orders');
  return invocations.flatMap(({ attempts }) => attempts.map(({ status }) => status));
}
