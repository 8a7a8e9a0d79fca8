import type { Metadata } from 'next';
import { ConsolePage } from '../../components/stage/console-page';
import { presentWords } from '../../components/words/present';

export const metadata: Metadata = {
  title: presentWords.pageTitle,
  description: presentWords.description,
  robots: { index: false },
};

export default function Page() {
  return <ConsolePage />;
}
