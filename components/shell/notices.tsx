'use client';
/* oxlint-disable next/no-html-link-for-pages -- the page must be loaded anew to leave its room */
import { liveStore } from '../live/live-store';
import { useLive } from '../live/use-live';
import { shellWords } from '../words/shell-base';
import { Action, Notice } from './notice';

/**
 * What the page must tell: a lost connection or a refusal, until it is dealt with. On a phone above the controls, on a wide
 * screen in the corner of the map that no line crosses.
 */
export function Notices() {
  const connection = useLive((state) => state.connection);
  const refusal = useLive((state) => state.refusal);
  return (
    <div className="fixed z-30 flex flex-col gap-2 max-md:inset-x-3 max-md:bottom-44 md:bottom-[376px] min-[768px]:left-[292px] md:w-68 md:text-sm min-[900px]:left-[308px] min-[1440px]:left-[332px]">
      <div role="alert" className="contents">
        {connection === 'lost' && (
          <Notice testId="notice-lost" hue="var(--run)">
            {shellWords.lost}
          </Notice>
        )}
        {connection === 'outdated' && (
          <Notice testId="notice-outdated" hue="var(--fail)">
            {shellWords.outdated}{' '}
            <Action onPress={() => location.reload()}>{shellWords.reload}</Action>
          </Notice>
        )}
        {refusal && connection !== 'outdated' && (
          <Notice
            testId="notice-refusal"
            hue="var(--fail)"
            onDismiss={
              connection === 'live' ? () => liveStore.setState({ refusal: null }) : undefined
            }
          >
            {refusal.message}
            {connection === 'refused' && (
              <>
                {' '}
                <a href="/" className="text-ink underline underline-offset-3">
                  {shellWords.openLocal}
                </a>
              </>
            )}
          </Notice>
        )}
      </div>
    </div>
  );
}
