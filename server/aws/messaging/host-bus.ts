import type { Bus } from './bus';
import type { MessagingState } from './messaging-state';

/** The bus of that name, which comes into being if need be. Null if there are too many. */
export function hostBus(
  state: MessagingState,
  name: string,
  now: number,
  description: string | null = null,
): Bus | null {
  const known = state.buses.get(name);
  if (known) return known;
  if (state.buses.size >= state.limits.buses) return null;
  const bus: Bus = { name, createdAt: now, description, rules: new Map(), tags: new Map() };
  state.buses.set(name, bus);
  state.redefined = true;
  return bus;
}
