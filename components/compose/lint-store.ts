import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Finding } from '#model/lint';

export interface DraftFinding extends Finding {
  /** Words for the setting or field. */
  readonly label: string;
  /** Id of the element to go to; null: this form does not show it. */
  readonly field: string | null;
}

export interface LintState {
  /** Those that the form tells. Null until lint is loaded, which nobody waits for. */
  readonly findings: readonly DraftFinding[] | null;
  /** How many there are, in words. */
  readonly summary: string;
  /** That they have changed, for those who hear it. */
  readonly announcement: string;
}

export const lintStore = createStore<LintState>(() => ({
  findings: null,
  summary: '',
  announcement: '',
}));

/** What is to be said of a setting of the function, or of a field of the call: the gravest first. */
export const useFinding = (kind: 'function' | 'act', name: string): DraftFinding | null =>
  useStore(lintStore, ({ findings }) => findings?.find(isAbout(kind, name)) ?? null);

const isAbout =
  (kind: 'function' | 'act', name: string) =>
  ({ where }: Finding): boolean =>
    where.kind === 'function'
      ? kind === 'function' && where.setting === name && where.change === null
      : where.kind === 'act' && kind === 'act' && where.field === name;
