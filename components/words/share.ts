import { groupDigits, plural } from '#model';
import { catalogue } from '#model/catalogue';

/** What sharing, opening and repairing say. */
export const shareWords = catalogue({
  dismiss: 'Dismiss',
  link: 'Link to this scenario',
  linkMeans: 'Opens it in a private room; nothing runs by itself.',
  moment: (when: string) => `Link to this moment, ${when}`,
  momentMeans: 'Runs it in a private room up to here, with the same thing selected.',
  noMoment: 'Link to this moment',
  noMomentMeans: 'There is no moment before something has run.',
  summary: 'One-line summary',
  noSummary: 'There is nothing to sum up before something has run.',
  download: 'Download the scenario',
  downloadMeans: (name: string) => `${name}, to keep or to send; it opens here again.`,
  open: 'Open a scenario file',
  openMeans:
    'Its JSON, or an SVG, PNG or NDJSON taken along from here. Or drop it anywhere on the page.',
  dropHere: 'Drop it: a scenario, or an SVG, PNG or NDJSON taken along from here',
  emptyPicture:
    'The picture carries no scenario: it was not made here, or what it carried was removed, as many programs do.',
  copy: 'Copy',
  save: 'Download',
  choose: 'Choose a file',
  linkCopied: 'Link copied. It opens this scenario in a private room and runs nothing by itself.',
  momentCopied: (when: string) => `Link to ${when} copied.`,
  summaryCopied: (line: string) => `Copied: ${line}`,
  notCopied: 'The browser did not let it be copied.',
  linkNotCopied: 'The browser did not let the link be copied. It is in the address bar.',
  nothingRan: 'There is nothing to sum up before something has run.',
  tooLong: 'The scenario is too long for a link of 4 KB. Download it as a file instead.',
  downloaded: (name: string) => `${name} downloaded.`,
  opened: (name: string) => `${name} opened in a private room. Nothing has run yet.`,
  tooLarge: (name: string, most: number) =>
    `${name} is larger than ${groupDigits(most)} bytes: it holds no scenario of this page.`,
  unreadable: (name: string) => `The browser could not read ${name}.`,
  atMoment: 'Run up to the moment of the link, and paused there.',
  momentUnread: (what: string) => `The link names a place that this page does not know: ${what}.`,
  brokenLink: 'This link cannot be read as it is',
  brokenFile: (name: string) => `${name} cannot be read as it is`,
  brokenAddress: 'This address cannot be read as it is',
  changed: (count: number) =>
    count === 0
      ? 'Nothing else has to be changed.'
      : `To open it, ${plural(count, { one: '# thing', other: '# things' })} would be changed:`,
  more: (count: number) => `and ${groupDigits(count)} more`,
  openNearest: 'Open the nearest valid scenario',
  openDefault: 'Use the default scenario',
  nothingLeft: 'Nothing of it can be saved.',
  nearestOpened: 'The nearest valid scenario is open, in a private room. Nothing has run yet.',
});
