'use client';
import { useRef } from 'react';
import type { Micros, SimulationEvent } from '#engine';
import { formatCountdown, type RunState, type StationId } from '#model';
import { stateStyle } from '../look/state-style';
import { useFrame } from '../look/use-frame';
import { trackWords as words } from '../words/track';
import { TrackMark } from './track-mark';
import { type TrackStep, trackSteps } from './track-steps';
import { trackTime } from './track-time';

export interface TrackProps {
  readonly state: RunState;
  /** The room's events, or this run's. */
  readonly events: readonly SimulationEvent[];
  /** The moment to show, asked for at every frame. */
  readonly clock: () => Micros;
  readonly onSelect: (id: StationId) => void;
  /** Absent where the viewer may not control the room. */
  readonly onSkipWait?: () => void;
}

/** Map and timeline in one vertical line, for narrow screens. */
export function Track({ state, events, clock, onSelect, onSkipWait }: TrackProps) {
  const steps = trackSteps(state, events);
  return (
    <ol className="px-4 py-5" aria-label={words.name} data-testid="track">
      {steps.map((step) => (
        <Step
          key={step.id}
          step={step}
          state={state}
          clock={clock}
          onSelect={onSelect}
          onSkipWait={onSkipWait}
        />
      ))}
    </ol>
  );
}

function Step(props: { readonly step: TrackStep } & Omit<TrackProps, 'events'>) {
  const { step, state, clock, onSelect, onSkipWait } = props;
  const future = step.at === null;
  return (
    <li
      className={`thing-row grid grid-cols-[56px_48px_minmax(0,1fr)] ${rowHeight(step)}`}
      data-thing={step.thing}
      data-testid="track-step"
      data-kind={step.kind}
      data-state={step.state ?? 'none'}
      data-attempt={step.attempt?.attempt}
      aria-current={step.current ? 'step' : undefined}
    >
      <span className="mono pt-[10px] text-right text-sm text-ink-3">
        {step.at === null || step.kind === 'wait' ? '' : trackTime(step.at - state.startedAt)}
      </span>
      <span className="relative" aria-hidden="true">
        {step.kind !== 'end' && <Line step={step} />}
        <TrackMark step={step} />
        {step.current && state.endedAt === null && (
          <Token step={step} tries={state.invocations.length > 1} clock={clock} />
        )}
      </span>
      <span className="flex min-w-0 items-start gap-3 pl-1.5">
        <button
          type="button"
          className="flex min-h-11 min-w-0 flex-1 flex-col items-stretch py-1 text-left"
          onClick={() => onSelect(step.station)}
        >
          <span className={`block wrap-anywhere ${titleLook(step)}`}>{step.title}</span>
          {!isPastWait(step) && (
            <span className={`block wrap-anywhere text-sm ${future ? 'text-ink-3' : 'text-ink-2'}`}>
              {step.wait && <Countdown until={step.wait.until} clock={clock} />}
              {step.detail}
            </span>
          )}
        </button>
        {step.wait && onSkipWait && (
          <button
            type="button"
            className="mt-1 h-11 flex-none rounded-[10px] border border-control px-4 text-base font-semibold"
            onClick={onSkipWait}
            data-testid="skip-wait"
          >
            {words.skipWait}
          </button>
        )}
      </span>
    </li>
  );
}

const isPastWait = (step: TrackStep): boolean => step.kind === 'wait' && step.wait === null;

/** Multiples of 14, so that the dots of waiting track go on evenly from row to row. */
function rowHeight(step: TrackStep): string {
  if (step.kind === 'end') return '';
  return isPastWait(step) ? 'min-h-14' : 'min-h-[70px]';
}

function titleLook(step: TrackStep): string {
  if (isPastWait(step)) return 'pt-0.5 text-sm text-ink-2';
  return `text-[15.5px] leading-5 ${step.at === null ? 'font-semibold text-ink-3' : 'font-bold text-ink'}`;
}

function Line({ step }: { readonly step: TrackStep }) {
  const hue = step.onward === null ? 'var(--track)' : stateStyle[step.onward].hue;
  return (
    <svg className="absolute top-5 left-0 h-full w-12 overflow-visible" aria-hidden="true">
      <line
        x1="24"
        x2="24"
        y1="0"
        y2="100%"
        stroke={hue}
        strokeWidth="9"
        strokeLinecap={step.onward === 'waiting' ? 'round' : 'butt'}
        strokeDasharray={step.onward === 'waiting' ? '1 13' : undefined}
      />
    </svg>
  );
}

/** The train: it goes down the line while a wait or an attempt lasts. */
function Token({
  step,
  tries,
  clock,
}: {
  readonly step: TrackStep;
  /** Whether a front door made several calls: its tries are counted then, not the attempts. */
  readonly tries: boolean;
  readonly clock: () => Micros;
}) {
  const token = useRef<SVGSVGElement>(null);
  const span = step.wait ?? step.attempt;
  const from = step.wait
    ? step.wait.from
    : (step.attempt?.handlerAt ?? step.attempt?.startedAt ?? 0);
  useFrame(() => {
    const element = token.current;
    if (!element) return;
    const room = element.parentElement?.offsetHeight ?? 0;
    const share = span
      ? Math.min(1, Math.max(0, (clock() - from) / Math.max(1, span.until - from)))
      : 0;
    const transform = `translateY(${(share * room * 0.8).toFixed(1)}px)`;
    if (element.style.transform !== transform) element.style.transform = transform;
  });
  const hue = stateStyle[step.state ?? 'platform'].hue;
  const number = tries
    ? (step.attempt?.invocation ?? 0)
    : (step.attempt?.attempt ?? step.wait?.beforeAttempt ?? 0);
  return (
    <svg
      ref={token}
      className="absolute -top-1 left-0"
      width="48"
      height="48"
      data-testid="track-train"
    >
      <circle cx="24" cy="24" r="24" fill={hue} opacity="0.18" />
      <rect
        x="15"
        y="7"
        width="18"
        height="34"
        rx="9"
        fill={hue}
        stroke="var(--ground)"
        strokeWidth="1.5"
      />
      {number > 0 && (
        <text
          x="24"
          y="28.6"
          textAnchor="middle"
          fontSize="13"
          fontWeight="700"
          fill="var(--ground)"
        >
          {number}
        </text>
      )}
    </svg>
  );
}

function Countdown({ until, clock }: { readonly until: Micros; readonly clock: () => Micros }) {
  const counter = useRef<HTMLSpanElement>(null);
  useFrame(() => {
    const element = counter.current;
    if (!element) return;
    const text = words.toGo(formatCountdown(until - clock()));
    if (element.textContent !== text) element.textContent = text;
  });
  return <span ref={counter} className="tabular-nums" />;
}
