'use client';
import { useState } from 'react';
import { chooseSpeed } from '../live/control';
import { chosenSpeed } from '../live/shown';
import { rateStops, stopOf } from '../live/speed';
import { speedMeaning, speedName } from '../live/speed-name';
import { useLive, useView } from '../live/use-live';
import { viewStore } from '../live/view-store';
import { transportWords as words } from '../words/transport';

/** How fast time passes: as a story, at a rate from a quarter of real time to 600 times, at once, or only by hand. */
export function SpeedChoice({ large = false }: { readonly large?: boolean }) {
  useView((view) => view.speed);
  const shown = useLive((live) => chosenSpeed(live, viewStore.getState()));
  const owner = useLive((live) => live.room?.owner ?? true);
  const [last, setLast] = useState(60);
  if (typeof shown === 'number' && shown !== last) setLast(shown);
  const inForce = typeof shown === 'number';
  // Another's room is not stopped by hand.
  const choices = ['story', last, 'instant', ...(owner ? (['manual'] as const) : [])] as const;
  return (
    <fieldset
      className={`flex items-center gap-2 ${large ? 'flex-wrap' : 'flex-none'}`}
      data-testid="speed-choice"
      data-speed={shown}
    >
      <legend className="sr-only">{words.speed}</legend>
      <div className="flex overflow-hidden rounded-[7px] border border-control">
        {choices.map((speed) => {
          const kind = typeof speed === 'number' ? 'rate' : speed;
          return (
            <label
              key={kind}
              title={speedMeaning(speed)}
              className={`relative grid place-items-center text-ink-2 text-sm has-checked:bg-raised has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2 ${kind === 'rate' ? 'min-w-[46px]' : ''} ${large ? 'h-11 px-3' : 'h-[30px] px-1.5'}`}
            >
              <input
                type="radio"
                name={large ? 'speed-large' : 'speed'}
                className="absolute inset-0 cursor-pointer opacity-0"
                data-testid={`speed-${kind}`}
                checked={kind === 'rate' ? inForce : shown === speed}
                onChange={() => chooseSpeed(speed)}
              />
              {speedName(speed)}
            </label>
          );
        })}
      </div>
      <span
        className={`relative flex items-center ${large ? 'h-11 min-w-40 flex-1' : 'h-8 w-[96px]'}`}
      >
        <span aria-hidden="true" className="absolute inset-x-[7px] flex justify-between">
          {rateStops.map((rate) => (
            <span key={rate} className="h-1.5 w-px bg-control" />
          ))}
        </span>
        <input
          type="range"
          className={`speed-slider peer relative w-full ${large ? 'h-11' : ''}`}
          aria-label={words.rateSlider}
          aria-valuetext={
            inForce
              ? `${speedName(last)}, ${speedMeaning(last)}`
              : words.rateNotInForce(speedName(last), speedName(shown))
          }
          title={speedMeaning(last)}
          min={0}
          max={rateStops.length - 1}
          step={1}
          value={stopOf(last)}
          data-off={inForce ? undefined : ''}
          data-testid="speed-slider"
          onChange={(event) => chooseSpeed(rateStops[Number(event.currentTarget.value)] ?? last)}
        />
        {!large && (
          <span
            aria-hidden="true"
            className="absolute top-full left-0 z-20 hidden whitespace-nowrap rounded bg-ink px-2 py-1 text-ground text-xs peer-focus-visible:block peer-active:block"
          >
            {speedMeaning(last)}
          </span>
        )}
      </span>
      {large && <p className="basis-full text-ink-2 text-sm">{speedMeaning(shown)}</p>}
    </fieldset>
  );
}
