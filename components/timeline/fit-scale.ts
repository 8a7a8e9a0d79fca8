import { createTimeScale, type TimeScale, type TimeScaleOptions } from '#model';
import { monoWidth } from '#model/map/text-width';
import { labelGap } from './bar-label';
import type { Row } from './rows';

/** A time scale that leaves room at the right for labels that stand on neither side of their bars otherwise. */
export function fitScale(options: TimeScaleOptions, rows: readonly Row[], size: number): TimeScale {
  const scale = createTimeScale(options);
  // Longer ones are cut.
  const most = options.width / 4;
  let missing = 0;
  for (const { bars } of rows) {
    const first = scale.toX(bars[0]?.from ?? options.to);
    for (const { label, to } of bars) {
      const needed = label === '' ? 0 : labelGap + Math.min(most, monoWidth(label, size));
      if (needed > first)
        missing = Math.max(missing, scale.toX(to ?? options.to) + needed - options.width);
    }
  }
  if (missing <= 0) return scale;
  const width = Math.max(options.width / 2, options.width - missing);
  return createTimeScale({ ...options, width });
}
