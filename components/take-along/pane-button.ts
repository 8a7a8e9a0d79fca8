/** The buttons of the panes. */
export const paneButton =
  'grid h-9 flex-none place-items-center rounded-md border border-control px-3 pt-0.5 font-medium text-ink-2 enabled:hover:text-ink disabled:border-hairline disabled:text-ink-3 max-md:h-11';
