import { catalogue } from '#model/catalogue';
import type { EmbedFault } from '../embed/embed-message';

/** What an embed and the page that shows how to use one say. */
export const embedWords = catalogue({
  title: 'An AWS Lambda invocation',
  description: 'One AWS Lambda invocation, step by step, to be shown in another page.',
  caller: 'What the caller saw',
  event: 'What happened to the event',
  play: 'Play',
  pause: 'Pause',
  again: 'Play again',
  scrub: 'Moment of the run',
  open: 'Open in Lambdarium',
  opensAnew: 'Open in Lambdarium, in a new tab',
  working: 'The run is being worked out…',
  broken: (why: string) => `This embed shows nothing: ${why}`,
  noScenario: 'its address names no scenario.',
  noParent: 'its address names a page that is no origin, such as https://example.org.',
  noCall: 'its scenario holds no call.',
  notReached: 'the server did not run it. Try again later.',
  faults: {
    version: 'This embed speaks version 1: { lambdarium: 1, … }.',
    type: 'The type must be play, pause, seek or load.',
    seek: 'seek needs ms: milliseconds after the call, from 0.',
    load: 'load needs link: the part of a link after its #.',
  } satisfies Record<EmbedFault, string>,
  notRead: 'The link cannot be read; what was shown stays.',
});

/** The page that shows how to use one. */
export const embedExampleWords = catalogue({
  title: 'Embedding a run',
  description:
    'How to show a run of Lambdarium in a page of your own, and how to play it from there.',
  about:
    'This page frames a run as yours would, and talks to it with postMessage. Nothing runs on the server before somebody presses play.',
  frame: 'An event from S3 that fails three times',
  play: 'play',
  pause: 'pause',
  seek: 'seek to 60 s',
  log: 'What the frame said',
  nothing: 'Nothing yet.',
  code: 'The same in a page of yours',
  rules: 'Who may do what',
  ruleList: [
    'Only /embed can be framed. It holds no secret and no cookie, and can change nothing outside its own private room.',
    'It obeys messages of the page that frames it and of nobody else.',
    'With ?parent=https://example.org in its address it obeys that origin only, and tells nobody else what it does.',
    'Check event.origin before you believe a message, as this page does.',
    'A sandboxed frame needs allow-scripts and allow-same-origin: without the second its requests come from nowhere, and the server refuses them.',
  ],
});
