import type { SimulationEvent } from '#engine';

type Delivered = Extract<SimulationEvent, { type: 'destination.delivered' }>;

/** Why Lambda wrote this record and what is in it, in a sentence or two. */
export function whyRecord({ condition, outcome }: Delivered): string {
  const holds =
    outcome === null
      ? 'The function never ran, so the record has the event and no response.'
      : 'Unlike a dead letter, the record has what the function answered beside the event.';
  switch (condition) {
    case 'Success':
      return 'The event was processed, so Lambda sent the record of it to the on-success destination.';
    case 'RetriesExhausted':
      return `No retry was left, so Lambda sent the record of the failure to the on-failure destination. ${holds}`;
    case 'EventAgeExceeded':
      return `The event would have grown too old, so Lambda sent the record of it to the on-failure destination. ${holds}`;
    case 'ZeroReservedConcurrency':
      return `The function’s reserved concurrency is 0. ${holds}`;
    case 'RecursiveInvocation':
      return `The function called itself in a loop, and Lambda dropped the event. ${holds} The word RecursiveInvocation is ours: what AWS writes there is unverified.`;
  }
}
