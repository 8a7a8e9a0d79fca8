import type { Rooms } from '#rooms';
import type { Aws } from './create-aws';
import { scopeOf } from './credential-scope';

/** Has a room computed again that only the store has, before a request that its access key signed is answered. */
export function withWaking(aws: Aws, rooms: Pick<Rooms, 'sleeperOf' | 'wake'>): Aws {
  return {
    ...aws,
    handle(request, respond) {
      const scope = scopeOf(request);
      const sleeper = scope && rooms.sleeperOf(scope.accessKeyId);
      if (sleeper === null) return aws.handle(request, respond);
      let gone = false;
      let leave = () => {};
      void rooms.wake(sleeper).then(() => {
        if (!gone) leave = aws.handle(request, respond);
      });
      return () => {
        gone = true;
        leave();
      };
    },
  };
}
