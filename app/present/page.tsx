import type { Metadata } from 'next';
import { ConsolePage } from '../../components/stage/console-page';
import { presentWords } from '../../components/words/present';

export const metadata: Metadata = { title: presentWords.pageTitle };

export default function Page() {
  return <ConsolePage />;
}
