import type { Metadata } from 'next';
import { WherePage } from '../../components/where/where-page';
import { whereWords as words } from '../../components/words/where';

export const metadata: Metadata = {
  title: words.metaTitle,
  description: words.description,
};

interface PageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>;
}

export default async function Page({ searchParams }: PageProps) {
  return <WherePage query={await searchParams} />;
}
