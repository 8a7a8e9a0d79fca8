import { catalogue } from '#model/catalogue';
/** What search engines, tabs and the pages that only have something to say are told. */
export const pageWords = catalogue({
  title: 'Lambdarium: the whole life of an AWS Lambda invocation',
  description:
    'Watch an AWS Lambda invocation live: the answer its caller gets, the event queue, every attempt and retry, and the dead-letter queue.',
  brand: 'lambdarium',
  pictureOf: (part: string) => `lambdarium · ${part}`,
  pictureTitle: 'The whole life of an AWS Lambda invocation',
  failed: 'The page has failed',
  failedBecause: (message: string) =>
    `That is a fault of ours, not of your scenario: it is still in the address. ${message}`,
  retry: 'Try again',
  notFound: 'There is no such page',
  leadsNowhere: 'The address leads nowhere here. Everything Lambdarium has is on the workbench.',
  toWorkbench: 'To the workbench',
});
