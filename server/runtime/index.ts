export type { Attachment } from './attached-functions';
export { createRuntime, type PartRunner, type Runtime } from './create-runtime';
export type { FunctionCode } from './function-code';
export { createPageRunner } from './sandbox/page-runner';
export { createSandbox } from './sandbox/sandbox';
