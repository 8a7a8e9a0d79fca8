import { catalogue } from '#model/catalogue';
/** What the colours and bars mean. */
export const legendWords = catalogue({ name: 'Legend' });
