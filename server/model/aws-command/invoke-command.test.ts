import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type AwsCall, awsCommand } from './invoke-command';

const call: AwsCall = {
  functionName: 'my-lambda',
  invocationType: 'RequestResponse',
  region: 'us-west-2',
  payload: null,
  endpointUrl: null,
};

const oneLine = (command: string) => command.replaceAll(' \\\n  ', ' ');

it('is the mission’s command', () => {
  expect(oneLine(awsCommand(call))).toBe(
    'aws lambda invoke --function-name my-lambda --payload fileb://input.json --region us-west-2 response.json',
  );
  expect(oneLine(awsCommand({ ...call, invocationType: 'Event' }))).toBe(
    'aws lambda invoke --function-name my-lambda --invocation-type Event --payload fileb://input.json --region us-west-2 response.json',
  );
});

it('goes to the simulated API', () => {
  const command = awsCommand({
    ...call,
    invocationType: 'DryRun',
    endpointUrl: 'http://localhost:3000',
  });
  expect(command.split(' \\\n  ')).toContain('--endpoint-url http://localhost:3000');
});

it('holds a short payload, raw', () => {
  expect(oneLine(awsCommand({ ...call, payload: '{"name":"it\'s"}' }))).toContain(
    `--payload '{"name":"it'\\''s"}' --cli-binary-format raw-in-base64-out`,
  );
  expect(awsCommand({ ...call, payload: `"${'x'.repeat(500)}"` })).toContain('fileb://input.json');
});

it('gives the shell every payload unharmed', () => {
  const harmless = fc.string({ unit: 'grapheme-ascii', maxLength: 60 });
  fc.assert(
    fc.property(harmless, (text) => {
      const payload = JSON.stringify({ text });
      const words = oneLine(awsCommand({ ...call, payload })).replace(/^aws /, 'printf "%s\\n" ');
      expect(execFileSync('sh', ['-c', words], { encoding: 'utf8' }).split('\n')).toContain(
        payload,
      );
    }),
    { numRuns: 25 },
  );
});
