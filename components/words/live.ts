/** What the page says when its room does not. */
export const liveWords = {
  unanswered: 'The server has not answered. Check that it still runs, then try again.',
} as const;
