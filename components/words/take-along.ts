import { groupDigits } from '#model';
import { catalogue } from '#model/catalogue';
import type { FormId } from '../take-along/forms';

/** What stands where a run is taken along. */
export const takeAlongWords = catalogue({
  title: 'Take along',
  formsLabel: 'What to take along',
  groups: {
    links: 'Links and files',
    pictures: 'Pictures',
    documents: 'Documents and tools',
    tests: 'Tests',
    templates: 'Your own AWS account',
  },
  names: {
    links: 'Link, summary, file',
    svg: 'SVG',
    png: 'PNG',
    gif: 'Animated GIF',
    mermaid: 'Mermaid diagram',
    otlp: 'OpenTelemetry trace',
    ndjson: 'Events, NDJSON',
    embed: 'Embed',
    vitest: 'Vitest test',
    playwright: 'Playwright test',
    commands: 'aws commands',
    sam: 'SAM template',
    cdk: 'CDK stack',
  } satisfies Record<FormId, string>,
  about: {
    links: '',
    svg: 'For slides and pages: sharp at any size, with title and description. Dropped on this page it opens as its scenario again.',
    png: 'For a chat or a document, at twice the size. Dropped on this page it opens as its scenario again.',
    gif: 'For where nothing else moves: the whole run, told as the page tells it. Who prefers no motion should get the SVG.',
    mermaid:
      'For a README, a wiki or a pull request: who called whom, what waited and what failed. GitHub and GitLab draw it.',
    otlp: 'For Jaeger, Grafana Tempo or a collector: spans for call, queue, waits, attempts and deliveries, log lines as events.',
    ndjson:
      'For jq, a notebook or a bug report: every event as it is, one a line. Dropped on this page it opens as its scenario again.',
    embed:
      'For your own page: it plays there when somebody presses play. Your page can play, pause and seek it.',
    vitest:
      'For your repository: makes the same call by the AWS SDK in a room of its own, and expects what happened here.',
    playwright:
      'For your repository: opens this scenario on a page of Lambdarium, lets the time pass and expects what happened here.',
    commands: 'For a terminal: sets all of it up and makes the call, here or in AWS.',
    sam: 'For sam deploy: functions, targets and sources of this scenario.',
    cdk: 'For a CDK app in TypeScript: functions and targets of this scenario, to go on from.',
  } satisfies Record<FormId, string>,
  nothingRan: 'There is nothing to take along before something has run. Press Invoke first.',
  unfinished: 'The run has not ended: this holds it as far as it has come.',
  copy: 'Copy',
  copied: (name: string) => `${name} copied.`,
  notCopied: 'The browser did not let it be copied.',
  copyImage: 'Copy the picture',
  download: 'Download',
  downloaded: (file: string) => `${file} downloaded.`,
  preview: (name: string) => `${name}, preview`,
  previewOf: (line: string) => `Picture of the run: ${line}`,
  cut: (left: number) => `… ${groupDigits(left)} characters more: copy or download the whole.`,
  theme: 'Colours',
  themes: { night: 'Night', day: 'Day' },
  moment: 'Moment',
  moments: { end: 'The end', now: 'As shown now' },
  make: 'Make the animation',
  makeAgain: 'Make it again',
  making: 'Making the animation',
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
  failed: (why: string) => `The animation could not be made: ${why}.`,
  made: (kilobytes: number) => `${groupDigits(kilobytes)} KB.`,
  wholeTooLong: 'The scenario is too long for a link of 4 KB, and so for a page that holds it.',
  where: 'Where the commands go',
});
