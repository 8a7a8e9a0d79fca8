import type { Metadata } from 'next';
import { EmbedExample } from '../../../components/embed/embed-example';
import { embedExampleWords } from '../../../components/words/embed';

export const metadata: Metadata = {
  title: embedExampleWords.title,
  description: embedExampleWords.description,
};

export default function Page() {
  return <EmbedExample />;
}
