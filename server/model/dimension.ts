import type { SimulationEvent } from '#engine';
import type { MetricSums } from './metric-sums';

/** CloudWatch's dimensions; none at all is the account in its Region. */
export interface DimensionNames {
  readonly FunctionName?: string;
  /** `function:alias` or `function:version`, as it was called. */
  readonly Resource?: string;
  /** `$LATEST` or a number: what ran. */
  readonly ExecutedVersion?: string;
}

/** Where the metrics of one dimension are added up. */
export interface Dimension {
  readonly levels: Levels;
  /** The sums of the present. */
  readonly sums: MetricSums;
  /** The sums of the time in which this attempt began. */
  readonly sumsOfStart: (event: AttemptFinished) => MetricSums;
}

export type AttemptFinished = Extract<SimulationEvent, { type: 'attempt.finished' }>;

/** How much of something there is right now; its metric is the highest level of a time. */
export interface Levels {
  concurrent: number;
  /** Of the whole account only, like `claimed`. */
  unreserved: number;
  provisioned: number;
  /** Provisioned environments that are ready, at work or not. */
  allocated: number;
  claimed: number;
}

export const noLevels = (): Levels => ({
  concurrent: 0,
  unreserved: 0,
  provisioned: 0,
  allocated: 0,
  claimed: 0,
});

/** Makes the place of a dimension. */
export type DimensionOf = (names: DimensionNames) => Dimension;
