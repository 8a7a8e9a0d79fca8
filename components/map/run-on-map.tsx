'use client';
import type { Micros } from '#engine';
import type { RunState } from '#model';
import { AttemptMarks } from './attempt-marks';
import { FunctionWork } from './function-work';
import { NextRetry } from './next-retry';
import { Trains } from './trains';

export interface RunOnMapProps {
  readonly state: RunState;
  readonly clock: () => Micros;
  readonly noteSize: number;
  readonly moving: boolean;
}

/** What a run puts on the map: its work, its failed attempts, its trains. */
export function RunOnMap({ state, clock, noteSize, moving }: RunOnMapProps) {
  return (
    <>
      <FunctionWork state={state} clock={clock} />
      <NextRetry state={state} noteSize={noteSize} />
      <AttemptMarks state={state} noteSize={noteSize} moving={moving} />
      <Trains state={state} clock={clock} noteSize={noteSize} moving={moving} />
    </>
  );
}
