import { catalogue } from '#model/catalogue';
/** Why an address cannot be opened. */
export const openingWords = catalogue({
  seed: 'The seed in the address must be a whole number from 0 to 4,294,967,295.',
  pace: 'The pace in the address must be story, instant, manual, auto, or a rate from 0.25 to 600.',
  noCall:
    'This link holds no call that this page can show: part of it is missing or out of bounds.',
});
