import type { Metadata } from 'next';
import { JoinPage } from '../../components/stage/join-page';
import { stageWords } from '../../components/words/stage';

export const metadata: Metadata = {
  title: stageWords.pageTitle,
  description: stageWords.description,
};

export default function Page() {
  return <JoinPage />;
}
