import type { Behaviour } from '#engine';

/**
 * A Node.js file that behaves as the function of the scenario does. `healthy` is what a healthy function returns to the
 * source, as a JSON value.
 */
export function handlerSource(behaviour: Behaviour, healthy: unknown): string {
  const result = JSON.stringify(healthy ?? null);
  const wait =
    'durationMs' in behaviour ? `await pause(${behaviour.durationMs});` : 'await pause(900000);';
  switch (behaviour.kind) {
    case 'succeeds':
      return handler([wait, `return ${behaviour.result ?? result};`]);
    case 'returnsError':
      return handler([wait, `return ${behaviour.result};`]);
    case 'throws':
      return handler([wait, `throw ${errorOf(behaviour)};`]);
    case 'throwsValue':
      return handler([wait, `throw ${JSON.stringify(behaviour.text)};`]);
    case 'timesOut':
      return handler([wait]);
    case 'outOfMemory':
      return handler([
        wait,
        'const held = [];',
        'for (;;) held.push(Buffer.alloc(16 * 1024 * 1024, 1));',
      ]);
    case 'exits':
      return handler([wait, `process.exit(${behaviour.exitCode});`]);
    case 'failsInit':
      return `throw ${errorOf(behaviour)};\n`;
    case 'failsFirst':
      return handler(
        [
          'const attempt = (attempts.get(context.awsRequestId) ?? 0) + 1;',
          'attempts.set(context.awsRequestId, attempt);',
          wait,
          `if (attempt <= ${behaviour.times}) throw new Error('attempt ' + attempt);`,
          `return ${result};`,
        ],
        [
          '// Retries have the request id of the event. Counted in one environment.',
          'const attempts = new Map();',
        ],
      );
    case 'failsSometimes':
      return handler([
        wait,
        `if (Math.random() < ${behaviour.probability}) throw new Error('by chance');`,
        `return ${result};`,
      ]);
    case 'slow':
      return handler([
        `await pause(${behaviour.minMs} + Math.random() * ${behaviour.maxMs - behaviour.minMs});`,
        `return ${result};`,
      ]);
    case 'returnsMuch':
      return handler([wait, `return 'x'.repeat(${Math.max(0, behaviour.bytes - 2)});`]);
    case 'returnsNoJson':
      return handler([wait, 'return { value: 1n };']);
    case 'rejectsUnhandled':
      return handler([
        `Promise.reject(new Error(${JSON.stringify(behaviour.reason)}));`,
        wait,
        `return ${result};`,
      ]);
    case 'throwsOutside':
      return handler([
        `setTimeout(() => { throw ${errorOf(behaviour)}; }, ${behaviour.durationMs});`,
        'await pause(900000);',
      ]);
    case 'neverSettles':
      return handler([wait, 'await new Promise(() => {});']);
    case 'leavesWork':
      return handler([
        `setTimeout(() => console.log('done'), ${behaviour.durationMs + behaviour.workMs});`,
        wait,
        `return ${result};`,
      ]);
    case 'invokes':
      return handler(
        [
          wait,
          `await lambda.send(new InvokeCommand({ FunctionName: ${JSON.stringify(behaviour.functionName)}, InvocationType: 'Event', Payload: JSON.stringify(event) }));`,
          `return ${result};`,
        ],
        [
          "const { InvokeCommand, LambdaClient } = require('@aws-sdk/client-lambda');",
          'const lambda = new LambdaClient();',
        ],
      );
    case 'code':
      return behaviour.by === 'page'
        ? behaviour.source
        : handler([`return ${result};`], ['// Real code of its own runs here.']);
    case 'unavailable':
      return handler(
        [wait, `return ${result};`],
        ['// That Lambda itself fails for a while is nothing that code could bring about.'],
      );
    default:
      return behaviour satisfies never;
  }
}

function handler(body: readonly string[], before: readonly string[] = []): string {
  const pauses = body.some((line) => line.includes('pause('));
  const lines = [
    ...before,
    ...(pauses ? ['const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));'] : []),
    'exports.handler = async (event, context) => {',
    ...body.map((line) => `  ${line}`),
    '};',
  ];
  return `${lines.join('\n')}\n`;
}

function errorOf(error: { readonly errorType: string; readonly errorMessage: string }): string {
  const made = `new Error(${JSON.stringify(error.errorMessage)})`;
  return error.errorType === 'Error'
    ? made
    : `Object.assign(${made}, { name: ${JSON.stringify(error.errorType)} })`;
}
