'use client';
import { useState } from 'react';
import { asynchronousFor } from '#model';
import { hopWords } from '../words/hops';
import { messageWords as words } from '../words/message';
import { HopItem } from './hop-item';
import { MessageCard } from './message-card';
import { MessageNote } from './message-note';
import { noDeadLetter } from './no-dead-letter';
import { noRecord } from './no-record';
import { payloadHops } from './payload-hops';
import type { RunMessage } from './run-messages';
import type { RunView } from './run-view';

/** A loop of functions can leave hundreds: a page shows the first ones. */
const shownAtMost = 24;

/** What each hop did to the message, down to what the run left behind for others to read, or why there is nothing. */
export function MessageTab({ state, events, room }: RunView) {
  const hops = payloadHops(events, state, room);
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const own = hops.filter(({ message }) => message?.own === true);
  const has = (kind: RunMessage['kind']) => own.some(({ message }) => message?.kind === kind);
  const sent = events.find((event) => event.type === 'call.sent');
  const qualifier = sent?.type === 'call.sent' ? sent.qualifier : null;
  const record = state.config && noRecord(state, asynchronousFor(state.config, qualifier));
  // Until something is left for others, the newest hop is what one comes for.
  const isOpen = (id: string): boolean =>
    toggled.get(id) ?? (own.length === 0 && hops.at(-1)?.id === id);
  const left = hops.length - shownAtMost;
  return (
    <div className="flex flex-col gap-4">
      {own.map(
        ({ id, message }) =>
          message && (
            <div key={id} className="flex flex-col gap-3">
              <MessageCard message={message} />
              <MessageNote message={message} state={state} />
            </div>
          ),
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
      <section>
        <h3 className="mb-1 font-semibold text-ink-3 text-xs">{hopWords.heading}</h3>
        <ol
          className="relative before:absolute before:top-4 before:bottom-4 before:left-[5px] before:w-0.5 before:bg-control"
          data-testid="hops"
        >
          {hops.slice(0, shownAtMost).map((hop) => (
            <HopItem
              key={hop.id}
              hop={hop}
              from={hops.find(({ id }) => id === hop.from) ?? null}
              open={isOpen(hop.id)}
              onToggle={() => setToggled(new Map(toggled).set(hop.id, !isOpen(hop.id)))}
            />
          ))}
        </ol>
      </section>
      {left > 0 && <p className="text-ink-2 text-sm">{words.leftOut(left)}</p>}
    </div>
  );
}
