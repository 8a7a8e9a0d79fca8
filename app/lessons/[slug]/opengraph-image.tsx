import { courseSlugs } from '../../../components/lessons/course-pages';
import { lessonPicture } from '../../../components/open-graph/lesson-picture';
import { openGraphSize, openGraphType } from '../../../components/open-graph/open-graph-picture';
import { lessonWords } from '../../../components/words/lessons';

export const alt = lessonWords.pictureAlt;
export const size = openGraphSize;
export const contentType = openGraphType;

/** Drawn with the pages; there are no others. */
export const dynamicParams = false;

export const generateStaticParams = () => courseSlugs().map((slug) => ({ slug }));

export default async function Image({
  params,
}: {
  readonly params: Promise<{ readonly slug: string }>;
}) {
  return lessonPicture((await params).slug);
}
