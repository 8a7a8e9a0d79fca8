import type { EventSource } from './catalogue';

/** Why the invocation type is as it is, in one sentence or two for the person who composes. */
export function typeReason({ name, path, choice }: EventSource): string {
  if (choice !== null) return choice;
  const short = name.replace(/^(?:Amazon|AWS) /u, '');
  switch (path) {
    case 'synchronous':
      return `This source always invokes synchronously: it waits for the function’s answer.`;
    case 'asynchronous':
      return `This source always invokes asynchronously. Pick “CLI or SDK” to choose the type yourself.`;
    case 'polled':
      return `Lambda’s own poller reads from ${short} and invokes synchronously, batch by batch.`;
  }
}
