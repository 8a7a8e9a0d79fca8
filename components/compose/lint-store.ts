import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Finding } from '#model/lint';

export interface DraftFinding extends Finding {
  /** Words for the setting or field. */
  readonly label: string;
  /** Id of the element to go to; null: this form does not show it. */
  readonly field: string | null;
  /** It is about the function or the call that the form shows. */
  readonly inFocus: boolean;
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

/** What is to be said of a setting of the function in focus, or of a field of its call: the gravest first. */
export const useFinding = (kind: 'function' | 'act', name: string): DraftFinding | null =>
  useStore(
    lintStore,
    ({ findings }) => findings?.find((one) => one.inFocus && isAbout(one, kind, name)) ?? null,
  );

/** `versions.1` is about `versions.1.timeoutMs` too. */
const isAbout = ({ where }: Finding, kind: 'function' | 'act', name: string): boolean =>
  where.kind === 'function'
    ? kind === 'function' &&
      where.change === null &&
      (where.setting === name || where.setting.startsWith(`${name}.`))
    : where.kind === 'act' && kind === 'act' && where.field === name;
