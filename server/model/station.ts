/** The fixed stops of the map. They have the same place in every picture. */
export type StationId =
  | 'caller'
  | 'frontdoor'
  | 'api'
  | 'queue'
  | 'function'
  | 'wait1'
  | 'wait2'
  | 'success'
  | 'onSuccess'
  | 'dlq'
  | 'onFailure'
  | 'lost'
  | 'denied'
  | 'sourceDlq';

export const stationIds: readonly StationId[] = [
  'caller',
  'frontdoor',
  'api',
  'queue',
  'function',
  'wait1',
  'wait2',
  'success',
  'onSuccess',
  'dlq',
  'onFailure',
  'lost',
  'denied',
  'sourceDlq',
];
