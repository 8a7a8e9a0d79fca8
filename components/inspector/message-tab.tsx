import { type DeadLetterMessage, deadLetterMessage } from '#model';
import { stateStyle } from '../look/state-style';
import { CodeCard } from './code-card';
import { cutLong } from './cut-long';
import { noDeadLetter } from './no-dead-letter';
import { RuleNote } from './rule-note';
import type { RunView } from './run-view';
import { whyDeadLetter } from './why-dead-letter';

/** The dead letter as its consumer receives it, or why there is none. */
export function MessageTab({ state, events, room }: RunView) {
  const delivered = events.find((event) => event.type === 'deadLetter.delivered');
  const message =
    delivered?.type === 'deadLetter.delivered'
      ? deadLetterMessage(events, delivered.invocation, room)
      : null;
  if (message === null || delivered?.type !== 'deadLetter.delivered') {
    return (
      <p className="text-ink-2 text-sm" data-testid="no-dead-letter">
        {noDeadLetter(state)}
      </p>
    );
  }
  const why = whyDeadLetter(state);
  return (
    <div className="flex flex-col gap-4">
      <MessageCard message={message} />
      {why && (
        <p className="text-ink-2 text-sm leading-5">
          <b className="font-semibold text-ink">Why it is here.</b> {why}
        </p>
      )}
      <p className="text-ink-2 text-sm leading-5">
        <b className="font-semibold text-ink">ErrorCode {delivered.errorCode}</b>{' '}
        {delivered.errorCode === 200
          ? 'is the status of the invocation, not of your code: a function that throws still counts as invoked.'
          : 'is the status of an invocation that never came about. That Lambda writes it so is unverified.'}
      </p>
      <RuleNote rule={delivered.rule} hue={stateStyle.dead.hue} />
    </div>
  );
}

function MessageCard({ message }: { readonly message: DeadLetterMessage }) {
  const attributes =
    message.kind === 'sqs'
      ? Object.entries(message.messageAttributes).map(([name, { StringValue }]) => [
          name,
          StringValue,
        ])
      : Object.entries(message.notification.MessageAttributes).map(([name, { Value }]) => [
          name,
          Value,
        ]);
  const body = message.kind === 'sqs' ? message.body : message.notification.Message;
  const whole =
    message.kind === 'sqs'
      ? { MessageAttributes: message.messageAttributes, Body: message.body }
      : message.notification;
  return (
    <CodeCard
      title={message.kind === 'sqs' ? 'Message in the queue' : 'Notification of the topic'}
      text={JSON.stringify(whole, null, 2)}
      testId="dead-letter-message"
    >
      <b className="font-medium text-ink">MessageAttributes</b>
      {attributes.map(([name, value]) => (
        <span key={name} className="grid grid-cols-[6.5rem_minmax(0,1fr)] pl-3">
          <span>{name}</span>
          <span
            className={name === 'RequestID' ? 'text-ok' : 'text-fail'}
            data-testid={`attribute-${name}`}
          >
            {value}
          </span>
        </span>
      ))}
      <b className="font-medium text-ink">{message.kind === 'sqs' ? 'Body' : 'Message'}</b>
      <span className="text-ink-3">, indented here only</span>
      {`\n${cutLong(indented(body))}`}
    </CodeCard>
  );
}

/** JSON made readable; anything else as it is. */
function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
