/* oxlint-disable next/no-html-link-for-pages -- another page is another room: it is loaded anew */
import { BrandMark } from '../shell/brand-mark';
import { ThemeToggle } from '../shell/theme-toggle';
import { shellWords } from '../words/shell-base';
import { whereWords as words } from '../words/where';

/** The name, and the ways to the lessons and the workbench. */
export function WhereHeader() {
  return (
    <header className="flex min-h-13 flex-none items-center gap-7 border-hairline border-b bg-panel px-5 max-[479.98px]:gap-3 max-[479.98px]:px-4">
      <a
        href="/"
        className="flex min-h-11 min-w-11 items-center gap-2.5 font-bold text-[17px] tracking-tight"
        aria-label={words.toWorkbench}
      >
        <BrandMark />
        <span className="max-[479.98px]:hidden">{shellWords.product}</span>
      </a>
      <a
        href="/lessons"
        className="flex min-h-11 min-w-11 items-center pt-0.5 text-ink-2 hover:text-ink"
      >
        {words.toLessons}
      </a>
      <div className="ml-auto flex items-center gap-4">
        <a
          href="/"
          className="flex h-9 items-center rounded-md border border-control px-3 pt-0.5 font-medium text-ink-2 hover:text-ink max-md:h-11 max-[479.98px]:hidden"
        >
          {words.toWorkbench}
        </a>
        <ThemeToggle />
      </div>
    </header>
  );
}
