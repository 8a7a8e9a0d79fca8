'use client';
import { useState } from 'react';
import { ownPayload } from '../compose/own-payload';
import { useCompose } from '../compose/use-compose';
import { handlerWords as words } from '../words/handler';
import { CodeEditor } from './code-editor';
import { codeFault } from './code-fault';

/** Characters of a handler; the server refuses more. */
const MOST = 100_000;

export interface HandlerAreaProps {
  /** Of its ids. */
  readonly name: string;
  readonly source: string;
  /** The same, a moment behind where that is much to parse. */
  readonly checked: string;
  readonly large?: boolean;
  readonly onSource: (source: string) => void;
}

/** The editor with what is to be said of its text: where it breaks, how long it is, how to leave it by keyboard. */
export function HandlerArea({ name, source, checked, large = false, onSource }: HandlerAreaProps) {
  const draft = useCompose((state) => state.draft);
  const [isArmed, setArmed] = useState(false);
  const [goTo, setGoTo] = useState<{ readonly at: number } | null>(null);
  const [tooLong, setTooLong] = useState(false);
  const fault = codeFault(checked);
  return (
    <>
      <div
        className={`mt-1.5 overflow-hidden rounded-lg border bg-sunk ${large ? 'h-[60dvh]' : 'h-72 resize-y'} ${fault === null ? 'border-control' : 'border-fail'} has-focus-visible:outline-2 has-focus-visible:outline-focus`}
      >
        <CodeEditor
          text={source}
          invalid={fault !== null}
          describedBy={`${name}-keys ${name}-problem`}
          event={draft.payload ?? ownPayload(draft, 1)}
          goTo={goTo}
          onText={(text) => {
            setTooLong(text.length > MOST);
            if (text.length <= MOST) onSource(text);
          }}
          onArmed={setArmed}
        />
      </div>
      <div className="flex flex-wrap justify-between gap-x-3 pt-1 text-ink-3 text-xs">
        <span id={`${name}-keys`} role="status" data-testid={`${name}-keys`}>
          {isArmed ? words.armed : words.keys}
        </span>
        <span className="tabular-nums">{words.size(source.length, MOST)}</span>
      </div>
      <div id={`${name}-problem`} role="status" className="min-h-4.5 text-fail text-sm">
        {tooLong && <p>{words.tooLong(MOST)}</p>}
        {fault !== null && (
          <p data-testid="handler-fault">
            {fault.kind === 'noHandler' ? words.noHandler : words.fault(fault.line, fault.column)}{' '}
            {fault.kind === 'syntax' && (
              <button
                type="button"
                className="min-h-6 underline underline-offset-3 max-md:min-h-11"
                data-testid="handler-go"
                onClick={() => setGoTo({ at: fault.at })}
              >
                {words.goThere}
              </button>
            )}
          </p>
        )}
      </div>
    </>
  );
}
