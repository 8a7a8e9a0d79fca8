'use client';
import { useState } from 'react';
import { lint } from '#model/lint';
import type { StageDesk, StageView } from '#protocol';
import { liveStore } from '../live/live-store';
import { presentWords as words } from '../words/present';
import { measureLatency, tryAsViewer } from './checks';
import { joinAddress } from './join-address';
import { Panel, smallButton } from './panel';

type CheckId = keyof typeof words.checks;

interface Check {
  readonly id: CheckId;
  readonly ok: boolean;
  /** What was found. */
  readonly found: string;
}

/** Slower answers than this are noticed on stage. */
const slowMs = 250;

export interface PreflightProps {
  readonly view: StageView;
  readonly desk: StageDesk;
  readonly code: string;
}

/** Looks before the presenter goes on stage, and says what to do about what is not in order. */
export function Preflight({ view, desk, code }: PreflightProps) {
  const [checks, setChecks] = useState<readonly Check[] | 'running' | null>(null);
  const run = async () => {
    setChecks('running');
    setChecks(await lookAt({ view, desk, code }));
  };
  const list = checks === 'running' || checks === null ? [] : checks;
  const bad = list.filter(({ ok }) => !ok).length;
  return (
    <Panel
      title={words.preflight}
      testId="preflight"
      aside={
        <button
          type="button"
          className={smallButton}
          data-testid="run-checks"
          disabled={checks === 'running'}
          onClick={() => void run()}
        >
          {checks === 'running' ? words.checking : words.runChecks}
        </button>
      }
    >
      <p role="status" className="font-semibold" data-testid="preflight-result" data-bad={bad}>
        {list.length > 0 && bad === 0 && words.allWell}
      </p>
      <ul className="flex flex-col gap-2">
        {list.map(({ id, ok, found }) => (
          <li key={id} data-check={id} data-ok={ok}>
            <p className="flex items-baseline gap-3">
              <span
                className={`w-16 flex-none font-semibold text-sm ${ok ? 'text-ok' : 'text-fail'}`}
              >
                {ok ? `✓ ${words.ok}` : `✕ ${words.bad}`}
              </span>
              <span className="min-w-0 flex-1">{words.checks[id]}</span>
              <span className="min-w-0 break-all text-right text-ink-2 text-sm">{found}</span>
            </p>
            {!ok && <p className="pl-19 text-ink-2">{words.remedies[id]}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

async function lookAt({ view, desk, code }: PreflightProps): Promise<readonly Check[]> {
  const [viewerMs, latencyMs] = await Promise.all([tryAsViewer(code), measureLatency()]);
  const address = joinAddress(code, location.origin, desk.origins);
  const findings = lint(desk.scenario).length;
  await document.fonts.ready;
  const { found } = words;
  return [
    { id: 'socket', ok: liveStore.getState().connection === 'live', found: '' },
    { id: 'console', ok: view.presenters > 1, found: found.presenters(view.presenters) },
    { id: 'address', ok: address.reachable, found: found.address(address.url) },
    { id: 'fonts', ok: fontsLoaded(), found: '' },
    { id: 'scenario', ok: findings === 0, found: found.scenario(findings) },
    { id: 'stops', ok: desk.beats.length > 0, found: found.stops(desk.beats.length) },
    {
      id: 'viewer',
      ok: viewerMs !== null,
      found: viewerMs === null ? '' : found.viewer(viewerMs),
    },
    {
      id: 'latency',
      ok: latencyMs !== null && latencyMs < slowMs,
      found: latencyMs === null ? '' : found.latency(latencyMs),
    },
  ];
}

const fontsLoaded = (): boolean =>
  [...document.fonts].some(({ family, status }) => /overpass/i.test(family) && status === 'loaded');
