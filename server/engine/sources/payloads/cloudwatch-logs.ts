import { base64OfBytes } from '../base64';
import { isoMilliseconds, slashedDay } from '../date-text';
import { decimalDigits } from '../decimal-digits';
import { gzipStored } from '../gzip-stored';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

/** The log lines that matched, before gzip and base64. */
export const logLines = ({ accountId, epochMs, hex }: EventContext) => {
  const line = (ago: number, text: string) => ({
    id: decimalDigits(hex(`line ${ago}`, 56)),
    timestamp: epochMs - ago,
    message: `${isoMilliseconds(epochMs - ago)}\t${uuidFrom(hex('logged request', 32))}\tERROR\t${text}\n`,
  });
  return {
    messageType: 'DATA_MESSAGE',
    owner: accountId,
    logGroup: '/aws/lambda/checkout',
    logStream: `${slashedDay(epochMs)}/[$LATEST]${hex('log stream', 32)}`,
    subscriptionFilters: ['errors-only'],
    logEvents: [line(1_240, 'Payment was refused'), line(310, 'Order o-1042 has no address')],
  };
};

/** The event: gzip in base64 and nothing else. */
export const cloudWatchLogsEvent = (context: EventContext) => ({
  awslogs: {
    data: base64OfBytes(gzipStored(new TextEncoder().encode(JSON.stringify(logLines(context))))),
  },
});

/** A subscription filter of Amazon CloudWatch Logs. */
export const cloudWatchLogsPayloads: readonly SamplePayload[] = [
  {
    name: 'Matching log lines',
    event: cloudWatchLogsEvent,
    healthyResult: () => ({ forwarded: 2 }),
  },
];
