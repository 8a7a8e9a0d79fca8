/** The look of a lesson’s running text. */
export const paragraph = 'max-w-[60ch] text-ink-2 text-lg leading-[25px]';
