import type { InvocationType } from '#engine';
import { commandLine, shellWord } from './command-line';

/** A composed call as far as the command line knows it. */
export interface AwsCall {
  readonly functionName: string;
  /** A version, an alias or $LATEST; null or absent: the call names none. */
  readonly qualifier?: string | null;
  readonly invocationType: InvocationType;
  readonly region: string;
  /** JSON text; null leaves the payload to a file input.json. */
  readonly payload: string | null;
  /** Where the simulated API listens, for example http://localhost:3000; null for real AWS. */
  readonly endpointUrl: string | null;
}

/** Longer payloads belong in a file. */
const INLINE = 400;

/** The `aws lambda invoke` command of a call, one option a line, safe to paste into a POSIX shell. */
export function awsCommand(call: AwsCall): string {
  const { functionName, qualifier = null, invocationType, region, payload, endpointUrl } = call;
  const inline = payload !== null && payload.length <= INLINE && !payload.includes('\n');
  const options = [
    'aws lambda invoke',
    `--function-name ${shellWord(functionName)}`,
    ...(qualifier === null ? [] : [`--qualifier ${shellWord(qualifier)}`]),
    // RequestResponse is the default, so the CLI need not be told.
    ...(invocationType === 'RequestResponse' ? [] : [`--invocation-type ${invocationType}`]),
    inline ? `--payload ${shellWord(payload)}` : '--payload fileb://input.json',
    // Without it the CLI takes --payload for base64.
    ...(inline ? ['--cli-binary-format raw-in-base64-out'] : []),
    ...(endpointUrl === null ? [] : [`--endpoint-url ${shellWord(endpointUrl)}`]),
    `--region ${shellWord(region)}`,
    'response.json',
  ];
  return commandLine(options);
}
