'use client';
import { useState } from 'react';
import { formatCode } from '#model/stage-code';
import type { StageDesk, StageRole } from '#protocol';
import { CopyButton } from '../shell/copy-button';
import { late } from '../shell/late';
import { presentWords as words } from '../words/present';
import { isLoopbackOrigin } from './join-address';
import { Panel, smallButton } from './panel';
import { tellStage } from './stage-link';

const QrCard = late<{ readonly url: string; readonly size?: number }>(() =>
  import('./qr-card').then((part) => part.QrCard),
);

export interface HandOverProps {
  readonly desk: StageDesk;
  readonly role: StageRole;
  readonly code: string;
}

/** A second device in control: its link is made here, and taken back here. */
export function HandOver({ desk, role, code }: HandOverProps) {
  const [secret, setSecret] = useState<string | null>(null);
  const first = role === 'first';
  const [other] = desk.origins;
  const origin = isLoopbackOrigin(location.origin) ? (other ?? location.origin) : location.origin;
  const link = secret === null ? null : `${origin}/present/${formatCode(code)}#hand-${secret}`;
  const hand = async () => {
    const reply = await tellStage({ type: 'handOver' });
    if (reply.ok) setSecret(reply.secret);
  };
  const takeBack = async () => {
    setSecret(null);
    await tellStage({ type: 'takeBack' });
  };
  if (!first) return null;
  return (
    <Panel title={words.handOver} testId="hand-over">
      <p className="text-ink-2">{words.handOverMeans}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        <button
          type="button"
          className={smallButton}
          data-testid="make-hand-link"
          onClick={() => void hand()}
        >
          {words.makeLink}
        </button>
        {desk.second !== 'none' && (
          <button
            type="button"
            className={smallButton}
            data-testid="take-back"
            onClick={() => void takeBack()}
          >
            {words.takeBack}
          </button>
        )}
        {link && <CopyButton text={() => link} what={words.handLink} className={smallButton} />}
      </p>
      <p className="mt-2" role="status" data-testid="second" data-state={desk.second}>
        {desk.second === 'invited' && words.invited}
        {desk.second === 'present' && words.second}
      </p>
      {link && desk.second === 'invited' && (
        <div className="mt-3 flex" data-testid="hand-link" data-link={link}>
          <QrCard url={link} size={160} />
        </div>
      )}
    </Panel>
  );
}
