'use client';
import { useStore } from 'zustand';
import type { RunState } from '#model';
import { useForeseen } from '../inspector/use-foreseen';
import { runModelStore } from '../live/run-model';
import { useLive } from '../live/use-live';
import { goToStop, useStops } from '../stage/use-stops';
import { type Row, timelineRows } from '../timeline/rows';
import { Timeline, type TimelineProps } from '../timeline/timeline';
import { type Fork, forkIn, forkStore } from './fork-store';

/** The timeline with what is not of the run itself: what was predicted of it, and behind a fork the original's future. */
export function AnnotatedTimeline(
  props: Omit<TimelineProps, 'ghost' | 'marks' | 'stops' | 'onStop'>,
) {
  const stops = useStops(props.state);
  const marks = useForeseen(props.state.run, props.events);
  const room = useLive((live) => live.room);
  const fork = useStore(forkStore, (state) => forkIn(state.fork, room));
  const fold = useStore(runModelStore, (model) => model.stateAt);
  if (fork === null || fork.run !== props.state.run || fold === null)
    return <Timeline {...props} marks={marks} stops={stops} onStop={goToStop} />;
  const { original, back } = fork;
  const last = Math.max(original.summary.endedAt ?? 0, original.events.at(-1)?.at ?? 0);
  const state = fold(original, last, back.room);
  return (
    <Timeline
      {...props}
      marks={marks}
      stops={stops}
      onStop={goToStop}
      ghost={state === null ? [] : futureOf(state, fork)}
    />
  );
}

/** What the original still did after the moment of the fork: before it both are the same. */
function futureOf(state: RunState, { original, at }: Fork): readonly Row[] {
  return timelineRows(state, original.events).flatMap((row) => {
    const bars = row.bars.filter(({ to }) => to === null || to > at);
    const waits = row.waits.filter(({ until }) => until > at);
    return bars.length + waits.length === 0 ? [] : [{ ...row, bars, waits }];
  });
}
