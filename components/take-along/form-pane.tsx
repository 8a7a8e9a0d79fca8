'use client';
import { takeAlongWords as words } from '../words/take-along';
import { type FormId, type Luggage, textForms } from './forms';
import { GifPane } from './gif-pane';
import { PicturePane } from './picture-pane';
import { TextPane } from './text-pane';

export interface FormPaneProps {
  readonly id: Exclude<FormId, 'links'>;
  readonly luggage: Luggage;
  readonly onTold: (text: string) => void;
}

/** One form: what it is for, how it looks, and how to have it. */
export function FormPane({ id, luggage, onTold }: FormPaneProps) {
  const { taken } = luggage;
  const ended = taken === null || taken.timeline.summary.endedAt !== null;
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-3" data-testid={`take-pane-${id}`}>
      <p className="text-ink-2 leading-5">{words.about[id]}</p>
      {!ended && <p className="text-ink-2 text-sm">{words.unfinished}</p>}
      <Form id={id} luggage={luggage} onTold={onTold} />
    </div>
  );
}

function Form({ id, luggage, onTold }: FormPaneProps) {
  const { taken } = luggage;
  if (id !== 'svg' && id !== 'png' && id !== 'gif') {
    return (
      <TextPane
        key={`${id} ${luggage.hash}`}
        id={id}
        form={textForms[id]}
        luggage={luggage}
        onTold={onTold}
      />
    );
  }
  if (taken === null) {
    return (
      <p className="text-ink-2" data-testid="take-nothing">
        {words.nothingRan}
      </p>
    );
  }
  if (id === 'gif') return <GifPane taken={taken} onTold={onTold} />;
  return <PicturePane key={id} kind={id} taken={taken} onTold={onTold} />;
}
