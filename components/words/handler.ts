import { groupDigits } from '#model';
import { catalogue } from '#model/catalogue';

/** The editor of a handler written in the page. */
export const handlerWords = catalogue({
  label: 'Handler, JavaScript',
  example: 'Begin from',
  ownExample: 'edited by hand',
  larger: 'Larger',
  dialog: 'Your own handler',
  undo: 'Undo',
  copied: 'the handler',
  fault: (line: number, column: number): string =>
    `Line ${groupDigits(line)}, column ${groupDigits(column)}: no JavaScript from here on. The function would fail to start with Runtime.UserCodeSyntaxError.`,
  noHandler:
    'No handler is exported: the function would fail to start with Runtime.HandlerNotFound.',
  goThere: 'Go there',
  tooLong: (most: number): string =>
    `A handler has at most ${groupDigits(most)} characters. The text beyond is not sent.`,
  size: (characters: number, most: number): string =>
    `${groupDigits(characters)} of ${groupDigits(most)} characters`,
  keys: 'Tab indents. Esc, then Tab leaves the editor.',
  armed: 'Tab now leaves the editor.',
  types: {
    items: (count: number): string => `list of ${groupDigits(count)}`,
    function: 'function',
  },
  context: {
    awsRequestId: 'the same in each retry of one event',
    callbackWaitsForEmptyEventLoop: 'whether a callback’s answer waits for timers',
    clientContext: 'what the caller’s SDK sent along',
    functionName: 'the name of the function',
    functionVersion: '$LATEST or the number of a version',
    getRemainingTimeInMillis: 'milliseconds until the time-out',
    identity: 'of Amazon Cognito, for mobile apps',
    invokedFunctionArn: 'the ARN that was called, with its qualifier',
    logGroupName: 'the log group of the function',
    logStreamName: 'the log stream of this environment',
    memoryLimitInMB: 'a string',
  },
});
