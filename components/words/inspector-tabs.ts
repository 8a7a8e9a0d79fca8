import { groupDigits, plural } from '#model';
import { catalogue } from '#model/catalogue';
import type { InspectorTab } from '../inspector/inspector-tab';

/** The inspector of a run: its tabs, the ids above them, the cost below. */
export const tabWords = catalogue({
  tabList: 'About this run',
  tabs: {
    story: 'Story',
    message: 'Message',
    response: 'Response',
    rule: 'Rule',
    logs: 'Logs',
    metrics: 'Metrics',
    bill: 'Bill',
    aws: 'AWS',
  } as const satisfies Record<InspectorTab, string>,
  requestId: 'Request id',
  noRequestId: 'not yet',
  copyRequestId: 'the request id',
  moreIds: (count: number): string => plural(count, { one: 'and # more', other: 'and # more' }),
  idsHeading: 'One intent, several invocations',
  idRow: (kind: 'first' | 'again' | 'copy' | 'chained', functionName: string): string => {
    switch (kind) {
      case 'first':
        return 'The call itself';
      case 'again':
        return 'The caller called again';
      case 'copy':
        return 'The queue’s second delivery';
      case 'chained':
        return `Caused by the run: ${functionName}`;
      default:
        return kind satisfies never;
    }
  },
  runs: (count: number): string =>
    count === 0 ? 'did not run' : plural(count, { one: '# attempt', other: '# attempts' }),
  whyAgain:
    'A caller that calls again makes a new invocation with an id of its own: Lambda cannot know that it means the same. Make the work idempotent by a key of the event, not by the request id.',
  whyCopy:
    'The event queue is eventually consistent, so an event may be delivered twice without any error. Both deliveries have the same request id: it is what tells them from two events.',
  whyChained:
    'A destination or the code itself invoked a function in turn. That is an invocation with an id of its own.',
  leftOut: (count: number): string => `And ${groupDigits(count)} more.`,
  runCost: (failed: boolean): string => (failed ? 'This failure cost' : 'This run cost'),
  ranAgain: (share: number): string => `what ran again: ${Math.round(share * 100)} %`,
  ofThis: (what: string): string => `of this, ${what}`,
  terminal:
    'A terminal reaches the server’s own room, not this private one: open the bare address to see the call arrive.',
  openBill: 'Open the bill',
});
