import type { Micros } from '#engine';
import type { ThemeName } from '../picture/picture-theme';
import { runPicture } from '../picture/run-picture';
import { svgText } from '../picture/svg-text';
import { stateAt } from '../state-at';
import type { TakenRun } from './taken-run';

/** The picture of a run at a moment as an SVG file that carries its scenario; empty before the run begins. */
export function runSvg(
  { timeline, room, scenario }: TakenRun,
  at: Micros,
  theme: ThemeName,
): string {
  const state = stateAt(timeline, at, room);
  return state === null ? '' : svgText(runPicture(state, at), { theme, scenario });
}
