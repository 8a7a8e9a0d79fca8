'use client';
import { useId, useState } from 'react';
import { peel } from '#model/payload/peel';
import { type Relation, relationOf } from '#model/payload/relation';
import { hopWords as words } from '../words/hops';
import { AttributeList } from './attribute-list';
import { ChoiceBar } from './choice-bar';
import { CodeCard } from './code-card';
import { cutLong } from './cut-long';
import { DiffView } from './diff-view';
import { EnvelopeView } from './envelope-view';
import { indented } from './indented';
import { MessageCard } from './message-card';
import type { PayloadHop } from './payload-hops';

export interface HopItemProps {
  readonly hop: PayloadHop;
  /** The hop it comes from. */
  readonly from: PayloadHop | null;
  readonly open: boolean;
  readonly onToggle: () => void;
}

type View = 'body' | 'diff' | 'inside';

/** A stop on the message's way: its name and what became of the message there; opened, the message itself. */
export function HopItem({ hop, from, open, onToggle }: HopItemProps) {
  const id = useId();
  const relation = from && relationOf(from.body, hop.body);
  return (
    <li className="relative pl-5" data-testid={`hop-${hop.id}`} data-relation={relation?.kind}>
      <span
        className="absolute top-2.5 left-0 size-3 rounded-full border-3 border-station bg-panel"
        aria-hidden="true"
      />
      <button
        type="button"
        className="grid w-full gap-x-2 rounded-md px-1 py-1.5 text-left hover:bg-raised max-md:min-h-11"
        aria-expanded={open}
        aria-controls={id}
        onClick={onToggle}
      >
        <span className="wrap-anywhere text-ink text-sm">{hop.name}</span>
        <span className="wrap-anywhere text-ink-3 text-xs">{summary(hop, from, relation)}</span>
      </button>
      <div id={id} hidden={!open} className="flex flex-col gap-3 px-1 pt-1.5 pb-3">
        {open && <Content hop={hop} from={from} relation={relation} />}
      </div>
    </li>
  );
}

function summary(hop: PayloadHop, from: PayloadHop | null, relation: Relation | null): string {
  const size =
    hop.body === '' ? words.empty : words.bytes(new TextEncoder().encode(hop.body).length);
  if (relation === null || from === null) return size;
  return `${size}. ${words.relation(relation, from.name)}`;
}

function Content(props: {
  readonly hop: PayloadHop;
  readonly from: PayloadHop | null;
  readonly relation: Relation | null;
}) {
  const { hop, from, relation } = props;
  const [chosen, setChosen] = useState<View>('body');
  const envelopes = peel(hop.body);
  const differs = relation !== null && relation.kind !== 'same' && relation.kind !== 'respaced';
  const choices = [
    { value: 'body' as const, label: words.body },
    ...(differs ? [{ value: 'diff' as const, label: words.diff }] : []),
    ...(envelopes.length > 0
      ? [{ value: 'inside' as const, label: words.inside(envelopes.length) }]
      : []),
  ];
  const view = choices.some(({ value }) => value === chosen) ? chosen : 'body';
  return (
    <>
      {hop.note !== null && <p className="text-ink-2 text-sm leading-5">{hop.note}</p>}
      {choices.length > 1 && (
        <ChoiceBar
          label={words.views}
          name={`view-${hop.id}`}
          choices={choices}
          chosen={view}
          onChoose={setChosen}
        />
      )}
      {view === 'diff' && from !== null && (
        <DiffView before={from.body} after={hop.body} from={from.name} />
      )}
      {view === 'inside' && <EnvelopeView envelopes={envelopes} />}
      {view === 'body' && <Body hop={hop} />}
    </>
  );
}

function Body({ hop }: { readonly hop: PayloadHop }) {
  if (hop.message !== null) return <MessageCard message={hop.message} />;
  if (hop.body === '' && hop.attributes.length === 0) return null;
  return (
    <CodeCard title={hop.name} heading={words.body} text={hop.body} testId={`hop-body-${hop.id}`}>
      {hop.attributes.length > 0 && (
        <AttributeList name={words.attributes} attributes={hop.attributes} />
      )}
      {hop.body === '' ? words.empty : cutLong(indented(hop.body))}
    </CodeCard>
  );
}
