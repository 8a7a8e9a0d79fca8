import { DeadLetterCard } from './dead-letter-card';
import { RecordCard } from './record-card';
import type { RunMessage } from './run-messages';
import { SourceDeadLetterCard } from './source-dead-letter-card';

/** A message as whoever reads it receives it. */
export function MessageCard({ message }: { readonly message: RunMessage }) {
  switch (message.kind) {
    case 'deadLetter':
      return <DeadLetterCard title={message.title} message={message.message} />;
    case 'record':
      return <RecordCard title={message.title} message={message.message} />;
    case 'sourceDeadLetter':
      return <SourceDeadLetterCard title={message.title} message={message.message} />;
  }
}
