import type { Metadata } from 'next';
import { EmbedPage } from '../../components/embed/embed-page';
import { embedWords } from '../../components/words/embed';

export const metadata: Metadata = {
  title: embedWords.title,
  description: embedWords.description,
  robots: { index: false },
};

export default function Page() {
  return <EmbedPage />;
}
