import { asynchronousFor } from '#model';
import { stateStyle } from '../look/state-style';
import { DeadLetterCard } from './dead-letter-card';
import { noDeadLetter } from './no-dead-letter';
import { noRecord } from './no-record';
import { RecordCard } from './record-card';
import { RuleNote } from './rule-note';
import { type RunMessage, runMessages } from './run-messages';
import type { RunView } from './run-view';
import { SourceDeadLetterCard } from './source-dead-letter-card';
import { whyDeadLetter } from './why-dead-letter';
import { whyRecord } from './why-record';

/** A loop of functions can leave hundreds: a page shows the first ones. */
const shownAtMost = 10;

/** What the run left behind for others to read: dead letters and records, or why there are none. */
export function MessageTab(view: RunView) {
  const { state, events, room } = view;
  const messages = runMessages(events, room);
  const has = (kind: RunMessage['kind']) =>
    messages.some((message) => message.own && message.kind === kind);
  const sent = events.find((event) => event.type === 'call.sent');
  const qualifier = sent?.type === 'call.sent' ? sent.qualifier : null;
  const record = state.config && noRecord(state, asynchronousFor(state.config, qualifier));
  const left = messages.length - shownAtMost;
  return (
    <div className="flex flex-col gap-4">
      {messages.slice(0, shownAtMost).map((message) => (
        <Message key={message.seq} message={message} view={view} />
      ))}
      {left > 0 && (
        <p className="text-ink-2 text-sm">
          And {left} more, of copies and of invocations that this run caused.
        </p>
      )}
      {!has('deadLetter') && (
        <p className="text-ink-2 text-sm leading-5" data-testid="no-dead-letter">
          {noDeadLetter(state)}
        </p>
      )}
      {!has('record') && record && (
        <p className="text-ink-2 text-sm leading-5" data-testid="no-record">
          {record}
        </p>
      )}
    </div>
  );
}

/** One message with what there is to say of it. Those of copies and of other invocations say it for themselves. */
function Message({ message, view }: { readonly message: RunMessage; readonly view: RunView }) {
  return (
    <div className="flex flex-col gap-3">
      <Card message={message} />
      {message.own && <Why text={reasonOf(message, view)} />}
      {message.own && message.kind === 'deadLetter' && (
        <ErrorCodeNote code={message.event.errorCode} />
      )}
      {message.own && <RuleNote rule={message.event.rule} hue={hueOf(message)} />}
    </div>
  );
}

function Card({ message }: { readonly message: RunMessage }) {
  switch (message.kind) {
    case 'deadLetter':
      return <DeadLetterCard title={message.title} message={message.message} />;
    case 'record':
      return <RecordCard title={message.title} message={message.message} />;
    case 'sourceDeadLetter':
      return <SourceDeadLetterCard title={message.title} message={message.message} />;
  }
}

function Why({ text }: { readonly text: string | null }) {
  if (text === null) return null;
  return (
    <p className="text-ink-2 text-sm leading-5">
      <b className="font-semibold text-ink">Why it is here.</b> {text}
    </p>
  );
}

function ErrorCodeNote({ code }: { readonly code: number }) {
  return (
    <p className="text-ink-2 text-sm leading-5">
      <b className="font-semibold text-ink">ErrorCode {code}</b>{' '}
      {code === 200
        ? 'is the status of the invocation, not of your code: a function that throws still counts as invoked.'
        : 'is the status of an invocation that never came about. That Lambda writes it so is unverified.'}
    </p>
  );
}

function reasonOf(message: RunMessage, { state }: RunView): string | null {
  switch (message.kind) {
    case 'deadLetter':
      return whyDeadLetter(state);
    case 'record':
      return whyRecord(message.event);
    case 'sourceDeadLetter':
      return 'Lambda never took the call, so the source kept the event itself. What Lambda takes and the function fails at never comes here.';
  }
}

const hueOf = (message: RunMessage): string =>
  message.kind === 'record' && message.event.condition === 'Success'
    ? stateStyle.succeeded.hue
    : stateStyle.dead.hue;
