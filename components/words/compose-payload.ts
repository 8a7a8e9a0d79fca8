import { groupDigits } from '#model';
import { catalogue } from '#model/catalogue';

/** The editor of the event. */
export const payloadWords = catalogue({
  label: 'Event payload, JSON',
  size: (bytes: number, limit: number): string =>
    `${groupDigits(bytes)} bytes of ${groupDigits(limit)}`,
  meter: 'Size of the event against the limit',
  tooLarge: (type: 'asynchronous' | 'synchronous'): string =>
    `Too large for ${type === 'asynchronous' ? 'an' : 'a'} ${type} call: the Invoke API will refuse it with 413.`,
  notJson: 'Not JSON, so the Invoke API will refuse it with 400.',
  fault: (line: number, column: number, why: string): string =>
    `Line ${groupDigits(line)}, column ${groupDigits(column)}: ${why}`,
  goThere: 'Go there',
  format: 'Format',
  reset: 'Use the source’s own',
  undo: 'Undo',
  copied: 'the event',
  template: 'Template',
  ownTemplate: 'edited by hand',
  inside: 'What is inside',
  asString: (path: string, what: string): string =>
    `${path} holds ${what} as a string: parse it once more.`,
  asBase64: (path: string, what: string): string =>
    `${path} holds ${what} in base64: decode it, then parse it.`,
  asObject: (path: string, what: string): string =>
    `${path} holds ${what} as an object: nothing to parse.`,
  kinds: {
    s3: 'an S3 notification',
    sns: 'an SNS notification',
    sqs: 'an SQS batch',
    eventbridge: 'an EventBridge event',
    alarm: 'a CloudWatch alarm',
    record: 'the record of a Lambda destination',
    s3Detail: 'an S3 event',
    json: 'JSON of its own',
  },
  why: {
    empty: 'There is nothing here. An empty payload reaches the function as {}.',
    trailingComma: 'A comma stands before the closing bracket. Remove it.',
    missingComma: 'A comma is missing before this.',
    singleQuotes: 'JSON uses double quotes, not single ones.',
    unquotedKey: 'The name of a field must stand in double quotes.',
    comment: 'JSON has no comments. Remove it.',
    python: 'JSON writes true, false and null in small letters.',
    noNumber: 'JSON knows no such word: use null, a number or a text in double quotes.',
    colon: 'A colon must stand between a field’s name and its value.',
    lineBreak: 'A text cannot go on over a line break. Write \\n for it.',
    openText: 'This text is never closed: a double quote is missing.',
    openBrackets: 'The end comes too early: a closing bracket is missing.',
    escape: 'After a backslash JSON knows only " \\ / b f n r t and u with four digits.',
    leadingZero: 'A number cannot begin with 0 unless it is 0 itself, or begin with +.',
    twoValues: 'Something follows after the end of the value. JSON is one value.',
    other: 'JSON has no such character here.',
  },
});
