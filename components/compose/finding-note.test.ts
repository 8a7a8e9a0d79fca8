import { expect, it } from 'vitest';
import { initialDraft } from './compose-store';
import { draftFindings } from './draft-findings';
import { sharedFinding } from './finding-note';

const idle = draftFindings({ ...initialDraft(), source: 'sdk', invocationType: 'DryRun' });
const [first, second] = idle;

it('tells a reason above its rows once at least two of them have it', () => {
  expect(first && second && sharedFinding([null, first, null, second])).toBe(first);
  expect(first && sharedFinding([first, null])).toBeNull();
  expect(first && second && sharedFinding([first, { ...second, reason: 'Another.' }])).toBeNull();
});
