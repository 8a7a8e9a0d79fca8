import type { RunState } from '#model';
import { stateStyle } from '../look/state-style';
import { messageWords as words } from '../words/message';
import { RuleNote } from './rule-note';
import type { RunMessage } from './run-messages';
import { whyDeadLetter } from './why-dead-letter';
import { whyRecord } from './why-record';

export interface MessageNoteProps {
  readonly message: RunMessage;
  readonly state: RunState;
}

/** Why a message is where it is. Those of copies and of other invocations say it for themselves. */
export function MessageNote({ message, state }: MessageNoteProps) {
  if (!message.own) return null;
  const why = reasonOf(message, state);
  return (
    <div className="flex flex-col gap-3">
      {why !== null && (
        <p className="text-ink-2 text-sm leading-5">
          <b className="font-semibold text-ink">{words.whyHere}</b> {why}
        </p>
      )}
      {message.kind === 'deadLetter' && (
        <p className="text-ink-2 text-sm leading-5">
          <b className="font-semibold text-ink">{words.errorCode(message.event.errorCode)}</b>{' '}
          {message.event.errorCode === 200 ? words.errorCode200 : words.errorCodeNever}
        </p>
      )}
      <RuleNote rule={message.event.rule} hue={hueOf(message)} />
    </div>
  );
}

function reasonOf(message: RunMessage, state: RunState): string | null {
  switch (message.kind) {
    case 'deadLetter':
      return whyDeadLetter(state);
    case 'record':
      return whyRecord(message.event);
    case 'sourceDeadLetter':
      return words.whySourceDeadLetter;
  }
}

const hueOf = (message: RunMessage): string =>
  message.kind === 'record' && message.event.condition === 'Success'
    ? stateStyle.succeeded.hue
    : stateStyle.dead.hue;
