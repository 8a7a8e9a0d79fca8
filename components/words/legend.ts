/** What the colours and bars mean. */
export const legendWords = { name: 'Legend' } as const;
