import { type Micros, modelDate } from '#engine';
import { sourceOf } from '#engine/sources/known-sources';
import { catalogue } from '../catalogue';
import { formatClock } from '../format-time';
import { callerHeadline, fateHeadline } from '../headlines';
import { mapSize } from '../map/geometry';
import { fitText } from '../map/text-width';
import { answerOf, outcomeLine } from '../outcome-line';
import type { RunState } from '../run-state';
import { mapShapes } from './map-shapes';
import { hueOf } from './picture-theme';
import { pictureWords as words } from './picture-words';
import type { Colour, Picture, Shape } from './shape';

const width = 960;
const height = 600;
const edge = 32;
const scale = 1.12;
const columns = { caller: edge, event: 400 } as const;

/** A run at a moment: the two truths over the map, the outcome in one line under it. */
export function runPicture(state: RunState, at: Micros = state.at): Picture {
  const caller = callerHeadline(state);
  const fate = fateHeadline(state);
  const call = `${catalogue(sourceOf(state.source).station)} → ${state.functionName}`;
  const until = Math.min(at, state.endedAt ?? at);
  const clock = formatClock(Math.max(0, Math.floor(until) - state.startedAt));
  const status = caller.status === null ? '' : `${caller.status} `;
  return {
    width,
    height,
    title: words.title(call, state.invocationType),
    description: words.description(answerOf(state), fate.text, clock, outcomeLine(state)),
    shapes: [
      { kind: 'rect', x: 0, y: 0, width, height, fill: 'ground' },
      text(edge, 36, fitText(call, 620, 15, 600), 15, 'ink-2', 600),
      text(width - edge, 36, clock, 15, 'ink', 600, 'end'),
      { kind: 'path', d: `M${edge} 52H${width - edge}`, stroke: 'hairline', strokeWidth: 1 },
      text(columns.caller, 78, words.caller, 12.5, 'ink-3'),
      text(columns.caller, 104, fitText(`${status}${caller.text}`, 340, 21, 600), 21, 'ink', 600),
      text(columns.caller, 126, fitText(caller.detail, 340, 13), 13, 'ink-2'),
      text(columns.event, 78, words.event, 12.5, 'ink-3'),
      text(columns.event, 104, fitText(fate.text, 528, 21, 600), 21, hueOf[fate.state], 600),
      text(columns.event, 126, fitText(fate.detail, 528, 13), 13, 'ink-2'),
      {
        kind: 'group',
        x: (width - mapSize.width * scale) / 2 - 12,
        y: 138 - mapSize.top * scale,
        scale,
        shapes: mapShapes(state, at),
      },
      text(edge, height - 18, fitText(outcomeLine(state), 640, 13), 13, 'ink-2'),
      text(width - edge, height - 18, words.made(modelDate), 12.5, 'ink-3', 400, 'end'),
    ],
  };
}

const text = (
  x: number,
  y: number,
  words: string,
  size: number,
  fill: Colour,
  weight: 400 | 600 = 400,
  anchor: 'start' | 'end' = 'start',
): Shape => ({ kind: 'text', x, y, text: words, size, weight, anchor, fill });
