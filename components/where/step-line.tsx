import { formatSince } from '#model/format-time';
import type { Step } from '#where';
import { stateStyle } from '../look/state-style';

/** One step of a life: when, in which state, and what happened. */
export function StepLine({ step: { after, state, text } }: { readonly step: Step }) {
  const { hue, Glyph, spoken } = stateStyle[state];
  return (
    <span className="grid grid-cols-[1rem_minmax(0,1fr)_auto] items-baseline gap-x-2">
      <span className="relative top-0.5" style={{ color: hue }}>
        <Glyph size={13} />
        <span className="sr-only">{spoken}</span>
      </span>
      <span className="wrap-anywhere">{text}</span>
      <span className="mono text-ink-3 text-sm">{formatSince(after)}</span>
    </span>
  );
}
