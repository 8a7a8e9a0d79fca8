import { isoSeconds } from '../date-text';
import type { EventContext } from '../source';
import { uuidFrom } from '../uuid';

/** The envelope that EventBridge puts around every event. */
export const busEvent = <TType extends string, TSource extends string, TDetail>(
  { accountId, region, epochMs, hex }: EventContext,
  {
    detailType,
    source,
    resources = [],
    detail,
  }: {
    readonly detailType: TType;
    readonly source: TSource;
    readonly resources?: string[];
    readonly detail: TDetail;
  },
) => ({
  version: '0',
  id: uuidFrom(hex('event', 32)),
  'detail-type': detailType,
  source,
  account: accountId,
  time: isoSeconds(epochMs),
  region,
  resources,
  detail,
});
