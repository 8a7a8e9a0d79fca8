import {
  answerAsStepFunctions,
  functionArnTask,
  optimisedTask,
  sdkTask,
  taskAccepted,
  taskTokenAccepted,
  taskTokenTask,
} from './step-functions';

/** What a state machine makes of Lambda’s reply, by the form of its Task. */
export const workflowFrontDoors = {
  'step-functions': answerAsStepFunctions(optimisedTask),
  'step-functions-retry': answerAsStepFunctions(optimisedTask),
  'step-functions-task-token': answerAsStepFunctions(taskTokenTask),
  'step-functions-function-arn': answerAsStepFunctions(functionArnTask),
  'step-functions-sdk': answerAsStepFunctions(sdkTask),
};

/** What it makes of a queued event. */
export const workflowAccepted = {
  'step-functions': taskAccepted,
  'step-functions-retry': taskAccepted,
  'step-functions-task-token': taskTokenAccepted,
  'step-functions-sdk': taskAccepted,
};
