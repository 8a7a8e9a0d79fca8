'use client';
import { useEffect } from 'react';
import { seek } from '../live/control';
import { drivePlayhead } from '../live/playhead-driver';
import { shownReel } from '../live/shown';
import { embedWords as words } from '../words/embed';
import { fail, load, pause } from './embed-control';
import { allowedParent } from './embed-message';
import { talkWithPage, tellEnd } from './embed-messages';

/** Reads the address, talks with the page around, and plays only while it can be seen. */
export function useEmbed(): void {
  useEffect(() => {
    const parent = allowedParent(location.search);
    if (parent === undefined) {
      fail(words.noParent);
      return;
    }
    const { tell, stop: stopTalking } = talkWithPage(parent);
    const stopPlayhead = drivePlayhead(() => {
      const reel = shownReel();
      if (reel !== null) seek(reel.edge);
      tellEnd(tell);
    });
    const seen = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting === false) pause();
    });
    seen.observe(document.documentElement);
    const read = () => {
      if (location.hash.length <= 1) fail(words.noScenario);
      else
        void load(location.hash).then((loaded) => {
          if (loaded) tell({ type: 'ready' });
        });
    };
    window.addEventListener('hashchange', read);
    read();
    return () => {
      seen.disconnect();
      window.removeEventListener('hashchange', read);
      stopTalking();
      stopPlayhead();
    };
  }, []);
}
