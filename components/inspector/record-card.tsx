import type { DestinationMessage } from '#model';
import { AttributeList } from './attribute-list';
import { BodyView } from './body-view';
import { CodeCard } from './code-card';

export interface RecordCardProps {
  readonly title: string;
  readonly message: DestinationMessage;
}

/** The record of how an event ended, as its destination gets it. */
export function RecordCard({ title, message }: RecordCardProps) {
  return (
    <CodeCard title={title} text={wholeOf(message)} testId="destination-record">
      {contentOf(message)}
    </CodeCard>
  );
}

/** What is copied: the message with everything around the record. */
function wholeOf(message: DestinationMessage): string {
  switch (message.kind) {
    case 'sqs':
      return JSON.stringify({ Attributes: message.systemAttributes, Body: message.body }, null, 2);
    case 'sns':
      return JSON.stringify(message.notification, null, 2);
    case 'lambda':
      return message.payload;
    case 'eventbridge':
      return message.event;
    case 's3':
      return message.body;
  }
}

function contentOf(message: DestinationMessage) {
  switch (message.kind) {
    case 'sqs':
      return (
        <>
          <AttributeList name="Attributes" attributes={Object.entries(message.systemAttributes)} />
          <BodyView name="Body" text={message.body} />
        </>
      );
    case 'sns':
      return <BodyView name="Message" text={message.notification.Message} />;
    case 'lambda':
      return <BodyView name="Event" text={message.payload} />;
    case 'eventbridge':
      return <BodyView name="Event" text={message.event} />;
    case 's3':
      return (
        <>
          <AttributeList name="Object" attributes={[['Key', message.key]]} />
          <BodyView name="Content" text={message.body} />
        </>
      );
  }
}
