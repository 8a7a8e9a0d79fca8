import type { FunctionConfig } from '#engine';
import { type Draft, draftOf, functionsOf, scenarioOf } from './draft';

/** The draft with this function in the form; the call stays as it is. */
export function focusFunction(draft: Draft, name: string): Draft {
  const all = functionsOf(draft);
  const at = all.findIndex((one) => one.name === name);
  const config = all[at];
  if (config === undefined) return draft;
  return {
    ...draft,
    config,
    functions: { before: all.slice(0, at), after: all.slice(at + 1) },
  };
}

/** The draft with this call in the form, and the function that it goes to. */
export const focusCall = (draft: Draft, call: number): Draft =>
  draftOf(scenarioOf(draft), call) ?? draft;

/** The draft with another name for its function, wherever the scenario speaks of it. */
export function renameFunction(draft: Draft, next: string): Draft {
  const before = draft.config.name;
  const name = (one: string): string => (one === before ? next : one);
  const renamed = (config: FunctionConfig): FunctionConfig => renamedIn(config, name);
  return {
    ...draft,
    config: renamed(draft.config),
    functions: {
      before: draft.functions.before.map(renamed),
      after: draft.functions.after.map(renamed),
    },
    functionName: name(draft.functionName),
    acts: {
      before: draft.acts.before.map((act) => ({ ...act, functionName: name(act.functionName) })),
      after: draft.acts.after.map((act) => ({ ...act, functionName: name(act.functionName) })),
    },
    changes: draft.changes.map(({ at, config }) => ({ at, config: renamed(config) })),
  };
}

function renamedIn(config: FunctionConfig, name: (one: string) => string): FunctionConfig {
  const to = <T extends { readonly kind: string; readonly name: string }>(target: T | null) =>
    target?.kind === 'lambda' ? { ...target, name: name(target.name) } : target;
  const code = <T extends Pick<FunctionConfig, 'behaviour'>>(one: T): T =>
    one.behaviour.kind === 'invokes'
      ? { ...one, behaviour: { ...one.behaviour, functionName: name(one.behaviour.functionName) } }
      : one;
  return {
    ...code(config),
    name: name(config.name),
    onSuccess: to(config.onSuccess),
    onFailure: to(config.onFailure),
    versions: config.versions.map(code),
    qualifiers: config.qualifiers.map((one) => ({
      ...one,
      asynchronous: one.asynchronous && {
        ...one.asynchronous,
        onSuccess: to(one.asynchronous.onSuccess),
        onFailure: to(one.asynchronous.onFailure),
      },
    })),
  };
}
