import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { parametersOf, pathBefore, valueAt } from './code-paths';
import { contextMembers, membersOf } from './event-members';

/** Offers the members of the chosen source’s event, and of the context object. `event` gives the event’s JSON text. */
export const completeCode =
  (event: () => string) =>
  (completion: CompletionContext): CompletionResult | null => {
    const code = completion.state.sliceDoc(0, completion.pos);
    const found = pathBefore(code);
    if (found === null) return null;
    const { path, begun } = found;
    const isContext = path.root === parametersOf(code).context && path.steps.length === 0;
    const members = isContext ? contextMembers : membersOf(valueAt(code, path, parsed(event())));
    if (members.length === 0) return null;
    return {
      from: completion.pos - begun.length,
      options: members.map(({ name, detail }) => ({ label: name, detail, type: 'property' })),
      validFor: /^[\w$]*$/,
    };
  };

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}
