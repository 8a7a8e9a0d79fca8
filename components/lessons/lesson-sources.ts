import { webFacts } from '#engine/sources/facts/web';
import { learnSources } from '#engine/sources/known-sources';

/**
 * Makes the sources known that lessons call from, beside those of the first visit: the map of a lesson is drawn before
 * the catalogue is there.
 */
export const learnLessonSources = (): void => learnSources(webFacts);
