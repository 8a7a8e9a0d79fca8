'use client';
import { useLayoutEffect, useRef } from 'react';
import type { Micros } from '#engine';
import type { RunState } from '#model';
import { fateHeadline } from '#model/headlines';
import type { ChainState } from '#model/run-state';
import { isShownMoving, shownState } from '../live/shown';
import { stateStyle } from '../look/state-style';
import { useFrame } from '../look/use-frame';
import { useWordsFrame } from '../look/use-words-frame';
import { watchWords } from '../words/watch';
import { chainPlaces, chainPoint, chainSize } from './chain-places';
import { type PossibleChain, possibleChains } from './possible-chains';

export interface ChainLinesProps {
  readonly state: RunState;
  readonly clock: () => Micros;
}

/** The functions that this run invokes in turn, each with a life of its own on a small line. */
export function ChainLines({ state, clock }: ChainLinesProps) {
  const lines = possibleChains(state);
  return (
    <ul aria-label={watchWords.chainsName} data-testid="chains">
      {lines.map((chain) => (
        <ChainLine key={`${chain.how} ${chain.functionName}`} chain={chain} clock={clock} />
      ))}
    </ul>
  );
}

function ChainLine({
  chain,
  clock,
}: {
  readonly chain: PossibleChain;
  readonly clock: () => Micros;
}) {
  const { functionName, how, current, others } = chain;
  return (
    <li
      className="flex h-11 items-center gap-4"
      data-testid="chain"
      data-state={current?.life.fate.kind ?? 'none'}
    >
      <p className="w-40 min-w-0 flex-none leading-4">
        <span
          className={`block truncate font-semibold text-sm ${current ? 'text-ink' : 'text-ink-3'}`}
          title={functionName}
        >
          {functionName}
        </span>
        <span className="block truncate text-ink-2 text-xs" title={watchWords.chainHow[how]}>
          {watchWords.chainHow[how]}
        </span>
      </p>
      <ChainDrawing chain={current} clock={clock} />
      <p className="line-clamp-2 min-w-0 flex-1 text-ink-2 text-sm leading-4">
        {current === null ? watchWords.chainNotYet : <ChainWords chain={current} />}
        {others > 0 && ` ${watchWords.chainsBeyond(others)}`}
      </p>
    </li>
  );
}

const wordsOf = ({ life }: ChainState): string => {
  const { text, detail } = fateHeadline(life);
  return life.fate.kind === 'underway' && detail !== '' ? `${text}, ${detail}` : text;
};

function ChainWords({ chain }: { readonly chain: ChainState }) {
  const element = useRef<HTMLSpanElement>(null);
  const text = wordsOf(chain);
  useWordsFrame(() => {
    const words = element.current?.firstChild;
    if (!words) return;
    const now = isShownMoving()
      ? shownState()?.chains.find(({ invocation }) => invocation === chain.invocation)
      : undefined;
    const next = now === undefined ? text : wordsOf(now);
    if (words.nodeValue !== next) words.nodeValue = next;
  });
  return (
    <span ref={element} className="tabular-nums">
      {text}
    </span>
  );
}

function ChainDrawing({
  chain,
  clock,
}: {
  readonly chain: ChainState | null;
  readonly clock: () => Micros;
}) {
  const token = useRef<SVGGElement>(null);
  const train = chain?.life.trains.findLast(({ kind }) => kind === 'event');
  const place = () => {
    if (!token.current || !train) return;
    const { x, y } = chainPoint(train, clock());
    token.current.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)})`);
  };
  useLayoutEffect(place);
  useFrame(place);
  const { api, queue, function: fn, end } = chainPlaces;
  const hasWaited = (chain?.life.waits.length ?? 0) > 0;
  const fate = chain === null ? null : fateHeadline(chain.life);
  const over = chain !== null && chain.life.fate.kind !== 'underway';
  const travelled = (station: 'queue' | 'function') =>
    chain?.life.stations[station].visited ? 'var(--platform)' : 'var(--track)';
  const failed = chain?.life.attempts.filter((attempt) => attempt.failed).length ?? 0;
  return (
    <svg
      width={chainSize.width}
      height={chainSize.height}
      className="flex-none max-[899.98px]:hidden"
      aria-hidden="true"
    >
      <g fill="none" strokeWidth="5" strokeLinecap="round" strokeLinejoin="round">
        <path d={`M${api.x} ${api.y}H${queue.x}`} stroke={travelled('queue')} />
        <path d={`M${queue.x} ${queue.y}H${fn.x}`} stroke={travelled('function')} />
        <path
          d={`M${fn.x} ${fn.y}V33H${queue.x}V${queue.y}`}
          stroke={hasWaited ? 'var(--wait)' : 'var(--track)'}
          strokeDasharray={hasWaited ? '1 8' : undefined}
        />
        <path
          d={`M${fn.x} ${fn.y}H${end.x}`}
          stroke={over && fate ? stateStyle[fate.state].hue : 'var(--track)'}
        />
      </g>
      <g fill="var(--ground)" stroke={chain ? 'var(--station)' : 'var(--ink-3)'} strokeWidth="3">
        <circle cx={queue.x} cy={queue.y} r="6.5" />
        <rect x={fn.x - 7} y={fn.y - 12} width="14" height="24" rx="7" />
      </g>
      <path
        d={`M${end.x + 3} ${end.y - 8}v16`}
        stroke={over && fate ? stateStyle[fate.state].hue : 'var(--ink-3)'}
        strokeWidth="5"
        strokeLinecap="round"
      />
      {failed > 0 && (
        <text x={fn.x + 13} y={fn.y + 17} fontSize="12" fontWeight="600" fill="var(--fail)">
          ✕{watchWords.failures(failed)}
        </text>
      )}
      {train && (
        <g ref={token} transform="translate(-50 -50)" data-testid="chain-train">
          <rect
            x="-10"
            y="-7"
            width="20"
            height="14"
            rx="7"
            fill={stateStyle[train.state].hue}
            stroke="var(--ground)"
          />
          <text y="4.2" textAnchor="middle" fontSize="12" fontWeight="700" fill="var(--ground)">
            {train.attempt === 0 ? '' : train.attempt}
          </text>
        </g>
      )}
    </svg>
  );
}
