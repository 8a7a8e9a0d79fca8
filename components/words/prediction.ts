import { catalogue } from '#model/catalogue';
/** What the first view asks before a run. Nobody loads the rest of the questions before asking for them. */
export const predictionWords = catalogue({
  first: 'An object lands in S3. Your function throws. How many times does your code run?',
  legend: 'A question before you invoke',
  offer: 'Predict what will happen',
  untilItWorks: 'until it works',
});
