'use client';
import type { Behaviour, BehaviourKind } from '#engine';
import { late } from '../shell/late';
import { composeWords } from '../words/compose';
import {
  behaviourKinds,
  behaviourNames,
  behaviourOf,
  rareBehaviourKinds,
} from './behaviour-choice';
import { clearFaults, editConfig } from './compose-store';
import { noteLook } from './finding-note';
import { useFinding } from './lint-store';
import { useCompose } from './use-compose';
import { WhenIdle } from './when-idle';

const words = composeWords.behaviour;

const BehaviourMeaning = late(
  () => import('./behaviour-meaning').then((part) => part.BehaviourMeaning),
  <p className="h-9" />,
);

const BehaviourDetails = late(
  () => import('./behaviour-details').then((part) => part.BehaviourDetails),
  <div className="min-h-11" />,
);

/** What the function does when it runs. */
export function BehaviourField() {
  const behaviour = useCompose(({ draft }) => draft.config.behaviour);
  const name = useCompose(({ draft }) => draft.config.name);
  const finding = useFinding('function', 'behaviour');
  const idle = finding?.severity === 'noEffect' ? finding.id : null;
  // Cut at the time-out it is the chosen one alone that never comes to its end.
  const isStruck = (kind: BehaviourKind) =>
    idle === 'always-cut' ? behaviour.kind === kind : idle !== null;
  const held = useCompose((state) => state.held);
  const change = (next: Behaviour) => editConfig({ behaviour: next });
  const button = (kind: BehaviourKind) => (
    <label
      key={kind}
      className={`${kind === 'code' ? 'col-span-2' : ''} flex min-h-9 cursor-pointer items-center rounded-[7px] border px-2.5 py-1 text-sm has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 max-md:min-h-11 ${behaviour.kind === kind ? `${chosenLook(kind)} text-ink` : 'border-control text-ink-2'} ${isStruck(kind) ? 'line-through' : ''}`}
    >
      <input
        type="radio"
        name="behaviour"
        id={behaviour.kind === kind ? 'behaviour' : undefined}
        className="sr-only"
        data-testid={`behaviour-${kind}`}
        checked={behaviour.kind === kind}
        onChange={() => {
          clearFaults('behaviour-');
          change(behaviourOf(kind, behaviour));
        }}
      />
      {behaviourNames[kind].label}
    </label>
  );
  return (
    <fieldset
      className="min-w-0"
      data-finding={finding?.id}
      data-no-effect={idle === null ? undefined : finding?.reason}
      aria-describedby="behaviour-meaning"
    >
      <legend className="mb-2 font-semibold text-xs text-ink-3">
        {words.title}
        <span className="mono font-normal">{name}</span>
      </legend>
      <div className="grid grid-cols-2 gap-1.5">{behaviourKinds.map(button)}</div>
      <details className="group" open={rareBehaviourKinds.includes(behaviour.kind) || undefined}>
        <summary className="mt-1.5 flex min-h-8 cursor-pointer items-center text-ink-2 text-sm max-md:min-h-11">
          <span aria-hidden="true" className="mr-1.5 inline-block group-open:rotate-90">
            ›
          </span>
          {words.more}
        </summary>
        <div className="grid grid-cols-2 gap-1.5">{rareBehaviourKinds.map(button)}</div>
      </details>
      <div id="behaviour-meaning" className="mt-2 text-ink-2 text-sm">
        {idle === null && (
          <WhenIdle fallback={<p className="h-9" />}>
            <BehaviourMeaning kind={behaviour.kind} />
          </WhenIdle>
        )}
        {finding && (
          <p className={noteLook[finding.severity]}>
            {finding.reason} {finding.remedy}
          </p>
        )}
      </div>
      {held && <p className="mt-2 text-ink-2 text-sm">{words.held}</p>}
      <WhenIdle fallback={<div className="min-h-22" />}>
        <BehaviourDetails key={behaviour.kind} behaviour={behaviour} onChange={change} />
      </WhenIdle>
    </fieldset>
  );
}

/** A choice that Lambda counts as a function error is marked as one; the word says it too. */
function chosenLook(kind: Behaviour['kind']): string {
  switch (kind) {
    case 'succeeds':
    case 'slow':
      return 'border-ok bg-ok/12';
    case 'returnsError':
    case 'failsFirst':
    case 'failsSometimes':
    case 'leavesWork':
    case 'invokes':
    case 'unavailable':
    case 'code':
      return 'border-run bg-run/12';
    case 'throws':
    case 'timesOut':
    case 'outOfMemory':
    case 'exits':
    case 'failsInit':
    case 'throwsValue':
    case 'throwsOutside':
    case 'rejectsUnhandled':
    case 'neverSettles':
    case 'returnsNoJson':
    case 'returnsMuch':
      return 'border-fail bg-fail/12';
    default:
      return kind satisfies never;
  }
}
