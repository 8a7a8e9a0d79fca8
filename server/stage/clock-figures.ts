import type { ClockReport, StageFigures } from '#protocol';

/** What one viewer's last report says. */
interface Standing {
  /** How far its idea of the server's clock was off when the report came, if both ways take equally long. */
  readonly residualMs: number;
  readonly latencyMs: number;
  readonly offsetMs: number;
}

/** How far the viewers of a room are from one another: each one's last report, for as long as it is there. */
export class ClockFigures {
  readonly #standings = new Map<object, Standing>();

  /** Notes a report that came at this moment of the server's clock. */
  note(viewer: object, { offsetMs, latencyMs, serverNow }: ClockReport, now: number): void {
    this.#standings.set(viewer, {
      residualMs: now - latencyMs / 2 - serverNow,
      latencyMs,
      offsetMs,
    });
  }

  forget(viewer: object): void {
    this.#standings.delete(viewer);
  }

  read(): StageFigures {
    const standings = [...this.#standings.values()];
    const residuals = rising(standings.map(({ residualMs }) => residualMs));
    // What all have in common is the server's own delay in reading, and nobody sees it.
    const middle = residuals[residuals.length >> 1] ?? 0;
    const apart = rising(residuals.map((residual) => Math.abs(residual - middle)));
    const offsets = standings.map(({ offsetMs }) => offsetMs);
    const furthest = offsets.reduce<number | null>(
      (most, offset) => (most === null || Math.abs(offset) > Math.abs(most) ? offset : most),
      null,
    );
    return {
      reports: standings.length,
      skewP95Ms: percentile95(apart),
      latencyP95Ms: percentile95(rising(standings.map(({ latencyMs }) => latencyMs))),
      offsetMaxMs: furthest === null ? null : Math.round(furthest),
    };
  }
}

const rising = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

function percentile95(sorted: readonly number[]): number | null {
  const value = sorted[Math.ceil(sorted.length * 0.95) - 1];
  return value === undefined ? null : Math.round(value * 10) / 10;
}
