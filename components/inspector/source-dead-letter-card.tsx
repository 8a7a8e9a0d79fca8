import type { SourceDeadLetter } from '#model';
import { AttributeList } from './attribute-list';
import { BodyView } from './body-view';
import { CodeCard } from './code-card';

export interface SourceDeadLetterCardProps {
  readonly title: string;
  readonly message: SourceDeadLetter;
}

/** What the source's own dead-letter queue got of a call that Lambda never took. */
export function SourceDeadLetterCard({ title, message }: SourceDeadLetterCardProps) {
  const { messageAttributes, body } = message;
  const attributes = Object.entries(messageAttributes).map(
    ([name, { StringValue }]) => [name, StringValue] as const,
  );
  const whole =
    attributes.length === 0 ? { Body: body } : { MessageAttributes: messageAttributes, Body: body };
  return (
    <CodeCard title={title} text={JSON.stringify(whole, null, 2)} testId="source-dead-letter">
      {attributes.length > 0 && <AttributeList name="MessageAttributes" attributes={attributes} />}
      <BodyView name="Body" text={body} />
    </CodeCard>
  );
}
