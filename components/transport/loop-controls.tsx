'use client';
import { stretchOf } from '../live/loop';
import { clearLoop, markLoop, toggleLoop } from '../live/loop-control';
import { shownTimeline } from '../live/shown';
import { useLive, useView } from '../live/use-live';
import { viewStore } from '../live/view-store';
import { CloseIcon } from '../shell/icons';
import { runControlWords as words } from '../words/run-controls';
import { ControlButton } from './control-button';

/** Marks a stretch of the run and plays it over and over. The same can be dragged along the axis. */
export function LoopControls({ large = false }: { readonly large?: boolean }) {
  const known = useView(({ loop }) => loop);
  useView(({ picked }) => picked);
  const run = useLive((live) => shownTimeline(live, viewStore.getState())?.run ?? null);
  const loop = known?.run === run ? known : null;
  const ready = stretchOf(loop) !== null;
  return (
    <fieldset className="flex flex-none items-center gap-1" data-testid="loop-controls">
      <legend className="sr-only">{words.loopGroup}</legend>
      <span className={`${loop === null ? 'invisible' : ''} ${large ? 'order-last' : ''}`}>
        <ControlButton
          name={words.clearLoop}
          keys="x"
          testId="loop-clear"
          large={large}
          onPress={clearLoop}
        >
          <CloseIcon />
        </ControlButton>
      </span>
      <ControlButton
        name={words.setStart}
        keys="["
        testId="loop-from"
        large={large}
        onPress={() => markLoop('from')}
      >
        <EndIcon open />
      </ControlButton>
      <ControlButton
        name={loop?.on ? words.stopLoop : words.startLoop}
        keys="l"
        testId="loop"
        pressed={loop?.on ?? false}
        large={large}
        onPress={toggleLoop}
      >
        <LoopIcon />
      </ControlButton>
      <ControlButton
        name={words.setEnd}
        keys="]"
        testId="loop-to"
        large={large}
        onPress={() => markLoop('to')}
      >
        <EndIcon open={false} />
      </ControlButton>
      <span className="sr-only">{ready ? '' : words.loopNeedsEnds}</span>
    </fieldset>
  );
}

const stroke = {
  width: 16,
  height: 16,
  viewBox: '0 0 16 16',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.8,
  'aria-hidden': true,
} as const;

/** An end of the selection, as the brackets of its keys. */
function EndIcon({ open }: { readonly open: boolean }) {
  return (
    <svg {...stroke}>
      <path d={open ? 'M10 2.5H5.5V13.5H10' : 'M6 2.5H10.5V13.5H6'} />
    </svg>
  );
}

function LoopIcon() {
  return (
    <svg {...stroke}>
      <path d="M2 7.5V6.5a2.5 2.5 0 0 1 2.5-2.5H13M10.5 1.5 13 4l-2.5 2.5M14 8.5v1a2.5 2.5 0 0 1-2.5 2.5H3M5.5 14.5 3 12l2.5-2.5" />
    </svg>
  );
}
