import { bareSwarm } from './room-swarm-bare';
import { ourSwarm } from './room-swarm-ours';
import type { SwarmTask, Tell } from './room-swarm-parts';

// The viewers of a room in a process of their own, told what to do by the one that measures.
process.on('message', async (task: SwarmTask) => {
  const tell: Tell = (kind) => process.send?.({ kind });
  const report = await (task.kind === 'ours' ? ourSwarm(task, tell) : bareSwarm(task, tell));
  process.send?.({ kind: 'report', report });
});
