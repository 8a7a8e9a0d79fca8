import type { DeadLetterMessage } from '#model';
import { AttributeList } from './attribute-list';
import { BodyView } from './body-view';
import { CodeCard } from './code-card';

export interface DeadLetterCardProps {
  readonly title: string;
  readonly message: DeadLetterMessage;
}

/** A dead letter as its consumer receives it. */
export function DeadLetterCard({ title, message }: DeadLetterCardProps) {
  const sqs = message.kind === 'sqs';
  const attributes = sqs
    ? Object.entries(message.messageAttributes).map(
        ([name, { StringValue }]) => [name, StringValue] as const,
      )
    : Object.entries(message.notification.MessageAttributes).map(
        ([name, { Value }]) => [name, Value] as const,
      );
  const whole = sqs
    ? { MessageAttributes: message.messageAttributes, Body: message.body }
    : message.notification;
  return (
    <CodeCard title={title} text={JSON.stringify(whole, null, 2)} testId="dead-letter-message">
      <AttributeList name="MessageAttributes" attributes={attributes} />
      <BodyView
        name={sqs ? 'Body' : 'Message'}
        text={sqs ? message.body : message.notification.Message}
      />
    </CodeCard>
  );
}
