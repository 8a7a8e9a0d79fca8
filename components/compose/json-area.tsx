'use client';
import { useEffect, useRef } from 'react';
import { payloadWords as words } from '../words/compose-payload';
import type { ExplainedFault } from './explain-fault';

const lineHeight = 18;
const visibleLines = 14;

export interface JsonAreaProps {
  readonly text: string;
  readonly fault: ExplainedFault | null;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly onText: (text: string) => void;
}

/** A text area with the numbers of its lines, and a mark where it is no JSON. Only what is seen is drawn beside it. */
export function JsonArea({ text, fault, invalid, describedBy, onText }: JsonAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  const follow = () => {
    const { scrollTop, scrollLeft, value, clientHeight } = area.current ?? nowhere;
    const first = Math.floor(scrollTop / lineHeight);
    const last = Math.min(countLines(value), first + Math.ceil(clientHeight / lineHeight) + 1);
    if (gutter.current) {
      gutter.current.textContent = numbers(first + 1, last);
      gutter.current.style.transform = `translateY(${first * lineHeight - scrollTop}px)`;
    }
    if (mark.current) mark.current.style.transform = `translate(${-scrollLeft}px, ${-scrollTop}px)`;
  };
  useEffect(follow);
  return (
    <div
      className={`relative overflow-hidden rounded-lg border bg-sunk [font-variant-ligatures:none] ${invalid ? 'border-fail' : 'border-control'} has-focus-visible:outline-2 has-focus-visible:outline-focus`}
    >
      <div
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 left-0 w-10 overflow-hidden border-hairline border-r pt-2"
      >
        <div
          ref={gutter}
          className="mono whitespace-pre pr-1.5 text-right text-ink-3 text-xs leading-[18px]"
        />
      </div>
      {fault && (
        <div
          aria-hidden="true"
          className="mono pointer-events-none absolute inset-0 left-10 overflow-hidden text-xs leading-[18px]"
        >
          <div
            ref={mark}
            className="absolute inset-x-0 top-2"
            data-testid="fault-mark"
            data-line={fault.line}
            data-column={fault.column}
          >
            <div
              className="absolute inset-x-0 bg-fail/15"
              style={{ top: (fault.line - 1) * lineHeight, height: lineHeight, width: '100000px' }}
            />
            <div
              className="absolute border-fail border-b-2"
              style={{
                top: (fault.line - 1) * lineHeight,
                height: lineHeight,
                left: `calc(0.5rem + ${fault.column - 1}ch)`,
                width: '1ch',
              }}
            />
          </div>
        </div>
      )}
      <textarea
        ref={area}
        id="payload"
        wrap="off"
        aria-label={words.label}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        className="mono relative block w-full resize-y whitespace-pre bg-transparent py-2 pr-2 pl-12 text-xs leading-[18px] outline-none"
        style={{ height: visibleLines * lineHeight }}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        data-testid="payload"
        value={text}
        onScroll={follow}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </div>
  );
}

const nowhere = { scrollTop: 0, scrollLeft: 0, value: '', clientHeight: 0 };

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

const numbers = (first: number, last: number): string =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).join('\n');
