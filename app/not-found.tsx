import { PageMessage } from '../components/shell/page-message';
import { pageWords } from '../components/words/pages';

export default function NotFound() {
  return <PageMessage title={pageWords.notFound}>{pageWords.leadsNowhere}</PageMessage>;
}
