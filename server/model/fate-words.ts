import type { Target } from '#engine';
import { catalogue } from './catalogue';
import type { Fate } from './run-state';

const targetNames: Readonly<Record<Target['kind'], string>> = {
  sqs: 'queue',
  sns: 'topic',
  lambda: 'function',
  eventbridge: 'event bus',
  s3: 'bucket',
};

/** Where an event or call ended, in two or three words: "dead-letter queue", "lost". */
export const fateWords = catalogue((fate: Fate): string => {
  switch (fate.kind) {
    case 'underway':
      return 'under way';
    case 'refused':
      return 'refused';
    case 'dryRun':
      return 'checked, nothing ran';
    case 'succeeded':
      return 'succeeded';
    case 'failed':
      return 'failed';
    case 'deadLettered':
      return `dead-letter ${targetNames[fate.target.kind]}`;
    case 'recorded':
      return `on-failure ${targetNames[fate.target.kind]}`;
    case 'undeliverable':
      return 'the source’s dead-letter queue';
    case 'lost':
      return 'lost';
  }
});

/** The same as what became of it, to follow "The event": "reached the dead-letter queue". */
export const fateSentence = catalogue((fate: Fate): string => {
  switch (fate.kind) {
    case 'underway':
      return 'is under way';
    case 'refused':
      return 'was refused';
    case 'dryRun':
      return 'was only checked';
    case 'succeeded':
      return 'succeeded';
    case 'failed':
      return 'failed';
    case 'deadLettered':
      return `reached the dead-letter ${targetNames[fate.target.kind]} ${fate.target.name}`;
    case 'recorded':
      return `left its record at the ${targetNames[fate.target.kind]} ${fate.target.name}`;
    case 'undeliverable':
      return 'reached the source’s dead-letter queue';
    case 'lost':
      return 'was lost';
  }
});
