/** The language that counts, lists and dates are worded in: the one that the catalogues are written in. */
export const locale = 'en';
