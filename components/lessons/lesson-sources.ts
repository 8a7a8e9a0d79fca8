import { webFacts } from '#engine/sources/facts/web';
import { learnSources } from '#engine/sources/known-sources';

// The map of a lesson is drawn before the catalogue is there: these are the sources that lessons call from, beside those
// of the first visit.
learnSources(webFacts);
