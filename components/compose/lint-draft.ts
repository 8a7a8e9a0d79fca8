import { composeStore } from './compose-store';
import { draftFindings, summaryOf } from './draft-findings';
import { lintStore } from './lint-store';

/** A pasted event of megabytes is looked at when the typing rests. */
const quietMs = 250;

/** Keeps the findings those of the draft. Returns what ends it. */
export function lintDraft(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const judge = () => {
    clearTimeout(timer);
    const { draft, refused } = composeStore.getState();
    const findings = draftFindings(draft, refused);
    const summary = summaryOf(findings);
    lintStore.setState((before) => ({
      findings,
      summary,
      // What is there from the beginning is read with the page.
      announcement:
        before.findings === null || before.summary === summary ? before.announcement : summary,
    }));
  };
  const stop = composeStore.subscribe(({ draft, refused }, before) => {
    if (draft === before.draft && refused === before.refused) return;
    if (draft.payload === before.draft.payload) judge();
    else {
      clearTimeout(timer);
      timer = setTimeout(judge, quietMs);
    }
  });
  judge();
  return () => {
    clearTimeout(timer);
    stop();
  };
}
