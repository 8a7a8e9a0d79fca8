import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CoursePage, courseMetadata, courseSlugs } from '../../../components/lessons/course-pages';

interface PageProps {
  readonly params: Promise<{ readonly slug: string }>;
}

/** Every lesson is built beforehand; there are no others. */
export const dynamicParams = false;

export const generateStaticParams = () => courseSlugs().map((slug) => ({ slug }));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return courseMetadata((await params).slug);
}

export default async function Page({ params }: PageProps) {
  const { slug } = await params;
  if (!courseSlugs().includes(slug)) notFound();
  return <CoursePage slug={slug} />;
}
