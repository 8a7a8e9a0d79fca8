import { formatSince, formatSpan, groupDigits, plural } from '#model';
import { catalogue } from '#model/catalogue';

/** A scenario of more than one call and one function, in words. */
export const scenarioWords = catalogue({
  title: 'The scenario has more than this form shows',
  call: 'Call',
  callName: (call: number, at: number): string => `${call}, at ${formatSince(at)}`,
  function: 'Function',
  sendsAll: 'Invoke sends all of it',
  otherCall: (at: number, source: string, name: string, type: string): string =>
    `${formatSince(at)} ${source} calls ${name} (${type})`,
  moreCalls: (count: number): string =>
    `and ${plural(count, { one: '# call', other: '# calls' })} more`,
  otherFunction: (name: string, verb: string): string => `${name} ${verb}`,
  moreFunctions: (count: number): string =>
    `and ${plural(count, { one: '# function', other: '# functions' })} more`,
  change: (at: number, name: string, keys: readonly string[]): string =>
    `${formatSpan(at)} after the start ${name} is set up anew: ${keys.join(', ') || 'the same again'}`,
  moreChanges: (count: number): string =>
    `and ${plural(count, { one: '# change', other: '# changes' })} more`,
  callGoesTo: (name: string): string => `The call goes to ${name}, not to the function shown here.`,
  missing: (name: string): string => `The call goes to ${name}, which does not exist.`,
  account: (limit: number): string =>
    `The link’s account allows ${groupDigits(limit)} executions at once.`,
  tooMany: 'There are too many calls for a page to send: Invoke makes the one in the form.',
});
