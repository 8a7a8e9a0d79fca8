import { groupDigits, plural } from '#model';
import { catalogue } from '#model/catalogue';
import type { Relation } from '#model/payload/relation';

/** What each hop did to the message. */
export const hopWords = catalogue({
  heading: 'What each hop did to the message',
  names: {
    request: (door: string): string => `The client’s request to ${door}`,
    call: (caller: string): string => `${caller} calls Lambda`,
    event: (functionName: string): string => `The code of ${functionName} gets`,
    result: (functionName: string): string => `${functionName} hands back`,
    failure: (functionName: string): string => `In place of a result of ${functionName}`,
    answer: (caller: string): string => `Lambda answers ${caller}`,
    doorAnswer: (door: string): string => `${door} answers its client`,
    chained: (functionName: string): string => `The code of ${functionName} gets`,
  },
  theCaller: 'the caller',
  notes: {
    request: 'Worked back from the event: this is the request that makes it.',
    call: 'The body of the call of the Invoke API.',
    event: (attempts: number): string =>
      attempts === 1
        ? 'Lambda parses it and hands the code the value.'
        : `Each of the ${groupDigits(attempts)} attempts got the same.`,
    result: 'What the handler returned, written as JSON.',
    failure:
      'The code returned nothing: the runtime, or Lambda for it, writes the error in its place.',
    accepted: 'An empty body: the event is in the queue, and the caller hears no more of it.',
    dryRun: 'An empty body: nothing ran.',
    refused: 'Lambda’s own words: nothing ran.',
    chained: 'What the earlier hop sent is the event of this invocation.',
  },
  relation: (relation: Relation, before: string): string => {
    switch (relation.kind) {
      case 'same':
        return 'Byte for byte the same.';
      case 'respaced':
        return 'The same JSON with other white space.';
      case 'wrapped':
        return `All of it is inside, at ${relation.path}.`;
      case 'unwrapped':
        return `Taken out of ${before}, from ${relation.path}.`;
      case 'changed':
        return 'Written anew.';
      default:
        return relation satisfies never;
    }
  },
  earlier: 'the message before',
  empty: 'empty body',
  bytes: (count: number): string => plural(count, { one: '# byte', other: '# bytes' }),
  views: 'How to show it',
  body: 'Body',
  diff: 'Changes',
  inside: (count: number): string => `Opened (${groupDigits(count)})`,
  unchangedLines: (count: number): string =>
    plural(count, { one: '# line the same', other: '# lines the same' }),
  diffLabel: (before: string): string => `Compared with: ${before}`,
  added: 'added',
  removed: 'removed',
  tooLong: 'Too long to be compared line by line.',
  layer: (path: string, encoding: 'text' | 'base64'): string =>
    encoding === 'text' ? `${path}, JSON in a string` : `${path}, JSON in base64`,
  attributes: 'Beside the body',
});
