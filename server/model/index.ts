export { type AwsCall, awsCommand } from './aws-command/invoke-command';
export { type Bill, type BillLine, type BillOptions, type BillPart, billOf } from './bill';
export {
  addCosts,
  type Billable,
  costOfAttempt,
  formatDollars,
  type Repetition,
  repetitionOf,
  repetitionWords,
} from './cost';
export { type DeadLetterMessage, deadLetterMessage, errorMessageOf } from './dead-letter';
export { type DestinationMessage, destinationMessage } from './destination-message';
export { destinationRecord, invocationPayload } from './destination-record';
export { draftCaller, draftFate } from './draft-headlines';
export { draftState } from './draft-state';
export {
  formatAge,
  formatClock,
  formatCountdown,
  formatMilliseconds,
  formatSince,
  formatSpan,
  groupDigits,
  plural,
  spokenDuration,
} from './format-time';
export { type FunctionError, functionErrorOf, resultBody } from './function-error';
export type { CallerHeadline, FateHeadline } from './headline';
export { callerHeadline, fateHeadline, summaryLine } from './headlines';
export {
  functionArn,
  invokedArn,
  logStreamOf,
  requestIdOf,
  targetArn,
  traceIdOf,
  wallTime,
} from './identity';
export { type InvocationOrigin, invocationOrigins } from './invocation-origin';
export type { LifeState } from './life-state';
export { type LogLine, logLines, logTail } from './logs';
export {
  addToSeries,
  createMetricSeries,
  type MetricLine,
  type MetricPoint,
  type MetricSeries,
  type MetricSeriesOptions,
  periodOf,
  readSeries,
} from './metric-series';
export type { DurationFigures, MetricFigures, PlainMetric } from './metric-sums';
export { type MetricFacts, type MetricName, metricTable } from './metric-table';
export { countMetrics, createMetrics, type Metrics, readMetrics } from './metrics';
export { noCost } from './no-cost';
export { storyMs } from './pace';
export { type Decoded, decodeScenario, encodeScenario } from './permalink';
export { possibleStations } from './possible-stations';
export { type Architecture, type Price, prices, unverifiedCharges } from './prices';
export { refusalBody } from './refusal-body';
export { requestIdsOf } from './request-ids';
export type { RoomFacts } from './room-facts';
export type {
  AttemptState,
  CallerState,
  Cost,
  DeadLetterState,
  Fate,
  InvocationState,
  RunState,
  StationState,
  TrackState,
  Train,
  WaitState,
} from './run-state';
export {
  appendEvents,
  collectRun,
  emptyRunIndex,
  listRuns,
  type RunIndex,
  type RunSummary,
  type RunTimeline,
  timelineOf,
} from './run-timeline';
export {
  canonicalJson,
  commandsOf,
  firstVisitScenario,
} from './scenario';
export { asynchronousFor } from './settings-for';
export { type SourceDeadLetter, sourceDeadLetter } from './source-dead-letter';
export { stateAt } from './state-at';
export { type StationId, stationIds } from './station';
export { eventSentence, type Sentence, storyOf } from './story';
export { createTimeScale, type TimeGap, type TimeScale, type TimeScaleOptions } from './time-scale';
export { formatTrace } from './trace';
export { type TrainPosition, trainPosition } from './train-position';
export { countUsage, createUsage, type Usage } from './usage';
export { frontDoorResponse, invokeResponse, renderHttp, type WireResponse } from './wire';
