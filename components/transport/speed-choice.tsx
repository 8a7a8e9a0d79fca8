'use client';
import { chooseSpeed } from '../live/control';
import { paceName, speedLabels, speedMeanings, speedOf, speeds } from '../live/speed';
import { useLive, useView } from '../live/use-live';

/** How fast time passes. A pace that no button stands for is named under the clock. */
export function SpeedChoice() {
  const own = useView((view) => view.speed);
  const pace = useLive(({ clock }) => clock?.pace ?? null);
  const shown = own ?? (pace ? speedOf(pace) : 'story');
  return (
    <fieldset className="flex items-center gap-2">
      <legend className="sr-only">Speed</legend>
      <div className="flex overflow-hidden rounded-[7px] border border-control">
        {speeds.map((speed) => (
          <label
            key={speed}
            title={speedMeanings[speed]}
            className="relative px-1.5 pt-1.5 pb-1 text-ink-2 text-sm min-[1180px]:px-2 has-checked:bg-raised has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2"
          >
            <input
              type="radio"
              name="speed"
              className="absolute inset-0 cursor-pointer opacity-0"
              data-testid={`speed-${speed}`}
              checked={shown === speed}
              onChange={() => chooseSpeed(speed)}
            />
            {speedLabels[speed]}
          </label>
        ))}
      </div>
      {shown === null && pace && (
        <span className="sr-only" data-testid="pace">
          {paceName(pace)}
        </span>
      )}
    </fieldset>
  );
}
