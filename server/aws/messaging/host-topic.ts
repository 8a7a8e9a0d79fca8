import type { MessagingState } from './messaging-state';
import type { Topic } from './topic';

/** The topic of that name, which comes into being if need be. Null if there are too many. */
export function hostTopic(state: MessagingState, name: string, now: number): Topic | null {
  const known = state.topics.get(name);
  if (known) return known;
  if (state.topics.size >= state.limits.targets) return null;
  const topic: Topic = {
    name,
    fifo: name.endsWith('.fifo'),
    createdAt: now,
    attributes: new Map(),
    tags: new Map(),
  };
  state.topics.set(name, topic);
  state.redefined = true;
  return topic;
}
