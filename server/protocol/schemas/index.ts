export { actSchema } from './act';
export { behaviourSchema } from './behaviour';
export { maxAdvanceMs } from './bounds';
export { faultOf } from './fault-of';
export { functionConfigSchema } from './function-config';
export { joinRequestSchema, sinceSchema } from './join-request';
export { paceSchema } from './pace';
export { roomCommandSchema } from './room-command';
export { scenarioSchema } from './scenario';
export {
  beatsSchema,
  clockReportSchema,
  holdSchema,
  presentRequestSchema,
  questionSchema,
  stageCommandSchema,
  stageTitleSchema,
  thingSchema,
  voterSchema,
  voteSchema,
} from './stage';
