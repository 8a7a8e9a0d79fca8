'use client';
import { useEffect, useRef, useState } from 'react';
import { encodeScenario, firstVisitScenario } from '#model';
import { embedSnippet } from '#model/exports/embed-snippet';
import { ScrollingText } from '../shell/scrolling-text';
import { embedExampleWords as words } from '../words/embed';
import { exampleScript } from '../words/embed-script';
import { type EmbedCommand, embedVersion } from './embed-message';

const button =
  'mono min-h-11 rounded-md border border-control px-4 text-ink-2 text-sm hover:text-ink';
const longestLog = 40;

/** A page that frames a run as anybody’s would, and says how. */
export function EmbedExample() {
  const frame = useRef<HTMLIFrameElement>(null);
  const [source, setSource] = useState<string | null>(null);
  const [log, setLog] = useState<readonly string[]>([]);

  useEffect(() => {
    void encodeScenario(firstVisitScenario).then((hash) => setSource(`/embed#${hash}`));
    const onMessage = ({ source: from, origin, data }: MessageEvent<unknown>) => {
      if (from !== frame.current?.contentWindow || origin !== location.origin) return;
      setLog((lines) => [JSON.stringify(data), ...lines].slice(0, longestLog));
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, []);

  const ask = (command: EmbedCommand) =>
    frame.current?.contentWindow?.postMessage(
      { lambdarium: embedVersion, ...command },
      location.origin,
    );
  const address = `http://localhost:3000${source?.slice(0, 24) ?? '/embed#v1.'}…`;
  return (
    <main className="mx-auto flex max-w-5xl flex-col gap-5 p-6">
      <h1 className="font-semibold text-2xl">{words.title}</h1>
      <p className="text-ink-2">{words.about}</p>
      {source !== null && (
        <iframe
          ref={frame}
          src={source}
          title={words.frame}
          className="aspect-[8/5] min-h-96 w-full rounded-lg border border-hairline"
          data-testid="example-frame"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <button type="button" className={button} onClick={() => ask({ type: 'play' })}>
          {words.play}
        </button>
        <button type="button" className={button} onClick={() => ask({ type: 'pause' })}>
          {words.pause}
        </button>
        <button type="button" className={button} onClick={() => ask({ type: 'seek', ms: 60_000 })}>
          {words.seek}
        </button>
      </div>
      <h2 className="font-semibold text-lg">{words.log}</h2>
      <ScrollingText label={words.log} testId="example-log">
        {log.length === 0 ? words.nothing : log.join('\n')}
      </ScrollingText>
      <h2 className="font-semibold text-lg">{words.code}</h2>
      <ScrollingText label={words.code} testId="example-code">
        {embedSnippet(address)}
        {exampleScript}
      </ScrollingText>
      <h2 className="font-semibold text-lg">{words.rules}</h2>
      <ul className="flex list-disc flex-col gap-1 pl-5 text-ink-2">
        {words.ruleList.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </main>
  );
}
