import { PageMessage } from '../../components/shell/page-message';
import { lessonWords as words } from '../../components/words/lessons';

export default function NotFound() {
  return <PageMessage title={words.noSuchLesson}>{words.noSuchLessonHint}</PageMessage>;
}
