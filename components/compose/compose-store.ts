import { createStore } from 'zustand/vanilla';
import type { FunctionConfig } from '#engine';
import { firstVisitScenario } from '#model';
import { type Draft, draftOf, withSource } from './draft';

/** What the page tells about where the draft came from. */
type Origin =
  /** Joined to `local`: the draft's function is the room's own. */
  | { readonly kind: 'local' }
  /** From a link: a private room in which nothing has run yet. */
  | { readonly kind: 'link' }
  /** From `?seed` or `?pace`: a private room. */
  | { readonly kind: 'query' }
  /** The link could not be read; `message` says what. */
  | { readonly kind: 'brokenLink'; readonly message: string };

export interface ComposeState {
  readonly draft: Draft;
  readonly origin: Origin;
  /** The first visit's question is asked. */
  readonly firstVisit: boolean;
  /** The room has not been given this draft's function, and hears of it with Invoke or the first edit. */
  readonly held: boolean;
  /** Fields whose text cannot be used, by id, with the message shown beside them. */
  readonly faults: Readonly<Record<string, string>>;
  /** Counts edits of the function; `sentEdits` is how many of them the room has obeyed. */
  readonly edits: number;
  readonly sentEdits: number;
}

/** The first visit's draft; also what the server renders. */
export function initialDraft(): Draft {
  const draft = draftOf(firstVisitScenario);
  if (draft === null) throw new Error('The first visit’s scenario calls no function.');
  return draft;
}

export const composeStore = createStore<ComposeState>(() => ({
  draft: initialDraft(),
  origin: { kind: 'local' },
  firstVisit: true,
  held: false,
  faults: {},
  edits: 0,
  sentEdits: 0,
}));

const { setState } = composeStore;

/** Changes the call: type, event, permission. */
export const editDraft = (change: Partial<Omit<Draft, 'config'>>): void =>
  setState(({ draft }) => ({ draft: { ...draft, ...change } }));

export const chooseSource = (source: Draft['source']): void =>
  setState(({ draft }) => ({ draft: withSource(draft, source) }));

/** Changes the function; the room hears of it soon after. */
export const editConfig = (change: Partial<FunctionConfig>): void =>
  setState(({ draft, edits }) => ({
    draft: { ...draft, config: { ...draft.config, ...change } },
    edits: edits + 1,
    held: false,
  }));

/** Notes what is wrong with a field, or that it is right again. */
export const setFault = (field: string, message: string | null): void =>
  setState(({ faults }) => {
    if ((faults[field] ?? null) === message) return {};
    const { [field]: _, ...others } = faults;
    return { faults: message === null ? others : { ...others, [field]: message } };
  });

/** Takes over what the room says about the function, unless this page has edits that the room has not heard yet. */
export const adoptConfig = (config: FunctionConfig): void =>
  setState((state) =>
    mayAdopt(state, config) ? { draft: { ...state.draft, config }, faults: {} } : {},
  );

/** Whether a setting that the room reports may replace the form's. */
const mayAdopt = (state: ComposeState, config: FunctionConfig): boolean =>
  !state.held &&
  state.edits === state.sentEdits &&
  config.name === state.draft.config.name &&
  JSON.stringify(config) !== JSON.stringify(state.draft.config);

/** Forgets the faults of fields that are no longer shown. */
export const clearFaults = (prefix: string): void =>
  setState(({ faults }) => ({
    faults: Object.fromEntries(
      Object.entries(faults).filter(([field]) => !field.startsWith(prefix)),
    ),
  }));
