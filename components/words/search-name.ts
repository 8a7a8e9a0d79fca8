import { catalogue } from '#model/catalogue';
/** What the search is called; apart from the other words of it, which come with it. */
export const searchName = catalogue('Search the run, rules and sources');
