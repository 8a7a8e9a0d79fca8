'use client';
import { scenarioWords as words } from '../words/compose-scenario';
import { ChoiceRow } from './choice-row';
import { composeStore, lookAt } from './compose-store';
import { actsOf, functionsOf } from './draft';
import { focusCall, focusFunction } from './focus';
import { isSendable, isTimed } from './is-timed';
import { restOf } from './scenario-rest';
import { SwitchRow } from './switch-row';
import { useCompose } from './use-compose';

/** A scenario of more than one function and call: which of them the form shows, and what else there is. */
export function ScenarioNote() {
  const draft = useCompose((state) => state.draft);
  const sendsAll = useCompose((state) => state.sendsAll);
  const functions = functionsOf(draft);
  const acts = actsOf(draft);
  return (
    <section
      aria-labelledby="scenario-title"
      className="rounded-lg border border-hairline bg-raised px-3 pt-2.5 pb-1"
      data-testid="scenario-note"
    >
      <h3 id="scenario-title" className="font-semibold text-ink-3 text-xs">
        {words.title}
      </h3>
      {acts.length > 1 && (
        <ChoiceRow
          id="call-in-focus"
          label={words.call}
          value={String(draft.acts.before.length)}
          options={acts.map((act, index) => [String(index), words.callName(index + 1, act.at)])}
          onValue={(value) => lookAt(focusCall(draft, Number(value)))}
        />
      )}
      {functions.length > 1 && (
        <ChoiceRow
          id="function-in-focus"
          label={words.function}
          value={draft.config.name}
          options={functions.map(({ name }) => [name, name])}
          onValue={(value) => lookAt(focusFunction(draft, value))}
        />
      )}
      {isTimed(draft) && isSendable(draft) && (
        <SwitchRow
          id="sends-all"
          label={words.sendsAll}
          value={sendsAll}
          onValue={(value) => composeStore.setState({ sendsAll: value })}
        />
      )}
      <ul className="py-1.5 text-ink-2 text-sm" data-testid="scenario-rest">
        {restOf(draft).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
