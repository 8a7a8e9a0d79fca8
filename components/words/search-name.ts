/** What the search is called; apart from the other words of it, which come with it. */
export const searchName = 'Search the run, rules and sources';
