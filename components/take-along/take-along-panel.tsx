'use client';
import { useEffect, useState } from 'react';
import { composeStore } from '../compose/compose-store';
import { hashOf } from '../share/keep-hash';
import { LinkWays } from '../share/link-ways';
import { sharedScenario } from '../share/shared-scenario';
import { Dialog } from '../shell/dialog';
import { takeAlongWords as words } from '../words/take-along';
import { FormList } from './form-list';
import { FormPane } from './form-pane';
import type { FormId, Luggage } from './forms';
import { takenNow } from './taken-now';

export interface TakeAlongPanelProps {
  readonly phone: boolean;
  readonly onClose: () => void;
}

/** The one place to take the scenario or the run along in every form, and to bring one back. */
export function TakeAlongPanel({ phone, onClose }: TakeAlongPanelProps) {
  const [form, setForm] = useState<FormId>('links');
  const [told, setTold] = useState('');
  const [luggage, setLuggage] = useState<Luggage>(packed);

  useEffect(() => {
    let stopped = false;
    void hashOf(composeStore.getState().draft).then((hash) => {
      if (!stopped) setLuggage((packed) => ({ ...packed, hash }));
    });
    return () => {
      stopped = true;
    };
  }, []);

  return (
    <Dialog
      title={words.title}
      place={phone ? 'sheet' : 'bench'}
      onClose={onClose}
      testId="share-panel"
      footer={
        <p role="status" className="min-h-5 break-words text-sm" data-testid="share-told">
          {told}
        </p>
      }
    >
      <div className={phone ? 'flex flex-col gap-4' : 'flex min-h-0 gap-6'}>
        <FormList
          chosen={form}
          phone={phone}
          onChoose={(id) => {
            setForm(id);
            setTold('');
          }}
        />
        {form === 'links' ? (
          <LinkWays onTold={setTold} />
        ) : (
          <FormPane id={form} luggage={luggage} onTold={setTold} />
        )}
      </div>
    </Dialog>
  );
}

const packed = (): Luggage => ({
  taken: takenNow(),
  scenario: sharedScenario(composeStore.getState().draft),
  origin: location.origin,
  hash: null,
});
