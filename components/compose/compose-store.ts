import { createStore } from 'zustand/vanilla';
import type { FunctionConfig, Target } from '#engine';
import { canonicalJson, firstVisitScenario } from '#model';
import { type Draft, draftOf, functionsOf, withConfig, withSource } from './draft';

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
  /** Destinations that were chosen and that AWS refuses: they stand in the form, and never in the draft. */
  readonly refused: Partial<Readonly<Record<'onSuccess' | 'onFailure', Target>>>;
  /** Counts edits of the function; `sentEdits` is how many of them the room has obeyed. */
  readonly edits: number;
  readonly sentEdits: number;
  /** Invoke makes every call of the scenario at its moment, not the one in the form alone. */
  readonly sendsAll: boolean;
  /** What a preset has replaced, to go back to; null: nothing, or it has been edited since. */
  readonly replaced: Draft | null;
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
  refused: {},
  edits: 0,
  sentEdits: 0,
  sendsAll: true,
  replaced: null,
}));

const { setState } = composeStore;

/** Changes the call: type, event, permission. */
export const editDraft = (change: Partial<Omit<Draft, 'config'>>): void =>
  setState(({ draft }) => ({ draft: { ...draft, ...change }, replaced: null }));

export const chooseSource = (source: Draft['source']): void =>
  setState(({ draft }) => ({ draft: withSource(draft, source), replaced: null }));

/** Changes what may go wrong around the call. */
export const editAround = (change: Partial<Draft['around']>): void =>
  setState(({ draft }) => ({
    draft: { ...draft, around: { ...draft.around, ...change } },
    replaced: null,
  }));

/** Changes the function; the room hears of it soon after. */
export const editConfig = (change: Partial<FunctionConfig>): void =>
  setState(({ draft, edits }) => ({
    draft: withConfig(draft, { ...draft.config, ...change }),
    edits: edits + 1,
    held: false,
    replaced: null,
  }));

/** Looks at another part of the same scenario. Texts that cannot be used belonged to the one before. */
export const lookAt = (draft: Draft): void => setState({ draft, faults: {}, refused: {} });

/** Takes another scenario into the form; the room hears of it with Invoke or the first edit. */
export const replaceDraft = (draft: Draft, replaced: Draft | null): void =>
  setState(({ draft: { account } }) => ({
    // The account is the room’s.
    draft: { ...draft, account },
    replaced,
    faults: {},
    refused: {},
    held: true,
    sendsAll: true,
  }));

/** Keeps in view a destination that AWS refuses, or that there is none. */
export const setRefused = (key: 'onSuccess' | 'onFailure', target: Target | null): void =>
  setState(({ refused }) => {
    const { [key]: _, ...others } = refused;
    return { refused: target === null ? others : { ...others, [key]: target } };
  });

/** Notes what is wrong with a field, or that it is right again. */
export const setFault = (field: string, message: string | null): void =>
  setState(({ faults }) => {
    if ((faults[field] ?? null) === message) return {};
    const { [field]: _, ...others } = faults;
    return { faults: message === null ? others : { ...others, [field]: message } };
  });

/** Takes over what the room says about a function, unless this page has edits that the room has not heard yet. */
export const adoptConfig = (config: FunctionConfig): void =>
  setState((state) => {
    if (!mayAdopt(state, config)) return {};
    const { draft } = state;
    if (config.name === draft.config.name) return { draft: withConfig(draft, config), faults: {} };
    const adopt = (one: FunctionConfig) => (one.name === config.name ? config : one);
    const { before, after } = draft.functions;
    return {
      draft: { ...draft, functions: { before: before.map(adopt), after: after.map(adopt) } },
    };
  });

/** Whether a setting that the room reports may replace the form's: not one that the scenario itself makes later. */
const mayAdopt = ({ held, edits, sentEdits, draft }: ComposeState, config: FunctionConfig) => {
  // The room writes the keys in an order of its own.
  const text = canonicalJson(config);
  return (
    !held &&
    edits === sentEdits &&
    functionsOf(draft).some((one) => one.name === config.name && canonicalJson(one) !== text) &&
    !draft.changes.some((change) => canonicalJson(change.config) === text)
  );
};

/** Forgets the faults of fields that are no longer shown. */
export const clearFaults = (prefix: string): void =>
  setState(({ faults }) => ({
    faults: Object.fromEntries(
      Object.entries(faults).filter(([field]) => !field.startsWith(prefix)),
    ),
  }));
