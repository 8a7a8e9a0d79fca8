export interface MetricBarsProps {
  /** One for each period; null draws nothing, 0 a line at the foot. */
  readonly values: readonly (number | null)[];
  /** Where the viewer's moment lies, 0 to 1. */
  readonly cursor: number;
  /** The same in words. */
  readonly label: string;
}

const HEIGHT = 24;
/** Of a bar, in hundredths of the whole: four minutes are no four blocks. */
const widest = 6;

/** The points of a metric as bars, with a line at the viewer's moment. */
export function MetricBars({ values, cursor, label }: MetricBarsProps) {
  const most = Math.max(1e-9, ...values.map((value) => value ?? 0));
  const room = 100 / values.length;
  const width = Math.min(room * 0.84, widest);
  return (
    <svg
      width="100%"
      height={HEIGHT}
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      className="block"
    >
      <rect x="0" y={HEIGHT - 1} width="100" height="1" fill="var(--hairline)" />
      {values.map((value, index) => {
        if (value === null) return null;
        const height = Math.max(2, (value / most) * (HEIGHT - 2));
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a period has its place
            key={index}
            x={(index + 0.5) * room - width / 2}
            y={HEIGHT - height}
            width={width}
            height={height}
            fill="var(--platform)"
          />
        );
      })}
      <line
        x1={Math.min(1, Math.max(0, cursor)) * 100}
        x2={Math.min(1, Math.max(0, cursor)) * 100}
        y1="0"
        y2={HEIGHT}
        stroke="var(--ink)"
        strokeWidth="1"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
