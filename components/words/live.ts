import { catalogue } from '#model/catalogue';
/** What the page says when its room does not. */
export const liveWords = catalogue({
  unanswered: 'The server has not answered. Check that it still runs, then try again.',
});
