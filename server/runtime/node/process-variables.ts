import type { CodeJob } from '#rooms';
import type { FunctionCode } from '../function-code';

/** Where a function's own calls of AWS go: back to the room it runs in. */
export interface RoomAccess {
  readonly endpointUrl: string;
  readonly accessKeyId: string;
}

/**
 * The environment of a function's process: what Lambda documents and what the function was given, nothing of the server's.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
export function processVariables(
  job: CodeJob,
  { runtime, handler, environment }: FunctionCode,
  {
    taskRoot,
    runtimeDir,
    port,
  }: {
    readonly taskRoot: string;
    readonly runtimeDir: string;
    readonly port: number;
  },
  access: RoomAccess,
): Record<string, string> {
  const { region } = job.account;
  return {
    LANG: 'en_US.UTF-8',
    PATH: process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin',
    AWS_ENDPOINT_URL: access.endpointUrl,
    ...environment,
    TZ: ':UTC',
    _HANDLER: handler,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: `AWS_Lambda_${runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: job.functionName,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(job.settings.memoryMb),
    AWS_LAMBDA_FUNCTION_VERSION: job.version === 0 ? '$LATEST' : String(job.version),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: job.logGroup,
    AWS_LAMBDA_LOG_STREAM_NAME: job.logStream,
    AWS_ACCESS_KEY_ID: access.accessKeyId,
    AWS_SECRET_ACCESS_KEY: 'lambdarium',
    AWS_SESSION_TOKEN: 'lambdarium',
    AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
    LAMBDA_TASK_ROOT: taskRoot,
    LAMBDA_RUNTIME_DIR: runtimeDir,
  };
}
