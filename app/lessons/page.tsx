import type { Metadata } from 'next';
import { CourseIndex } from '../../components/lessons/course-index';
import { lessonWords as words } from '../../components/words/lessons';

export const metadata: Metadata = {
  title: words.indexTitle,
  description: words.indexDescription,
};

export default function Page() {
  return <CourseIndex />;
}
