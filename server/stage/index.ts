export { keepStage, presentAgain } from './kept-stages';
export type { Stage } from './stage';
export type { StageRecord } from './stage-record';
export { createStages, type Stages } from './stages';
