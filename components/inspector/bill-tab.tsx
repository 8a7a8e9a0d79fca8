'use client';
import { useId, useState } from 'react';
import { type Bill, formatDollars, groupDigits, prices, unverifiedCharges } from '#model';
import { monthlyBill, runUsage } from '#model/run-bill';
import { useSetting } from '../shell/setting';
import { billWords as words } from '../words/bill';
import type { RunView } from './run-view';

const million = 1_000_000;
/** Less than this is the rounding of sums. */
const leastCaused = 1e-12;

/** What the run costs by now, the part of what ran again, and what a million a month would cost. */
export function BillTab({ events, state, room }: RunView) {
  const [free, setFree] = useSetting('freeTier', 'yes');
  const usage = runUsage(events, room.epochMs);
  const once = monthlyBill(usage, 1, { freeTier: false });
  const often = monthlyBill(usage, million, { freeTier: free === 'yes' });
  const caused = once.dollars - state.cost.dollars;
  const id = useId();
  if (once.lines.length === 0) {
    return (
      <p className="text-ink-2 text-sm leading-5" data-testid="no-bill">
        {state.endedAt === null ? words.nothing : words.nothingEver}
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-5" data-testid="bill">
      <section className="flex flex-col gap-1.5" aria-labelledby={`${id}-once`}>
        <h3 id={`${id}-once`} className="font-semibold text-ink-3 text-xs">
          {words.once}
        </h3>
        <BillLines bill={once} testId="bill-once" />
        <p className="text-ink-3 text-xs">{words.onceNote}</p>
      </section>
      <section className="flex flex-col gap-1.5" aria-labelledby={`${id}-often`}>
        <h3 id={`${id}-often`} className="font-semibold text-ink-3 text-xs">
          {words.often}
        </h3>
        <label className="flex min-h-6 items-center gap-2 text-ink-2 text-sm max-md:min-h-11">
          <input
            type="checkbox"
            className="size-4 accent-platform"
            checked={free === 'yes'}
            data-testid="free-tier"
            onChange={(event) => setFree(event.target.checked ? 'yes' : 'no')}
          />
          {words.freeTier}
        </label>
        <BillLines bill={often} testId="bill-often" />
        <p className="text-ink-3 text-xs">
          {words.freeTierNote(
            groupDigits(prices.freeTier.requests),
            groupDigits(prices.freeTier.gbSeconds),
          )}
        </p>
      </section>
      <section>
        <h3 className="mb-1 font-semibold text-ink-3 text-xs">{words.attempts}</h3>
        <dl>
          {state.attempts.map(({ invocation, attempt, copy, billedMs, memoryMb, cost }) => (
            <Row
              key={`${invocation}-${attempt}`}
              name={words.attempt(attempt, copy)}
              detail={cost.requests === 0 ? words.unbilled : words.billed(billedMs, memoryMb)}
              dollars={cost.dollars}
            />
          ))}
          {caused > leastCaused && (
            <Row name={words.caused} detail="" dollars={caused} testId="bill-caused" />
          )}
        </dl>
      </section>
      <p className="text-ink-3 text-xs">
        {words.gbSecond} {words.prices(prices.region, prices.read)}{' '}
        <a
          className="text-ink underline decoration-ink-3 underline-offset-3"
          href={prices.page}
          target="_blank"
          rel="noreferrer"
        >
          {words.source}
        </a>
      </p>
      <Doubts bill={often} />
    </div>
  );
}

const parts = ['retries', 'copies', 'repeatedCalls', 'init'] as const;

function BillLines({ bill, testId }: { readonly bill: Bill; readonly testId: string }) {
  const again = parts.filter((part) => bill.parts[part].share > 0);
  return (
    <dl data-testid={testId}>
      {bill.lines.map((line) => (
        <Row
          key={`${line.item} ${line.architecture} ${line.tier}`}
          name={words.item(line)}
          detail={words.quantity(line)}
          dollars={line.dollars}
        />
      ))}
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-control border-t py-1 text-sm">
        <dt className="font-semibold text-ink">{words.total}</dt>
        <dd
          className="mono text-right font-semibold text-ink text-xs leading-[18px]"
          data-testid={`${testId}-total`}
        >
          {formatDollars(bill.dollars)}
        </dd>
      </div>
      {again.map((part) => (
        <Row
          key={part}
          name={`${words.ofThis}: ${words.part[part]}`}
          detail={words.share(bill.parts[part].share)}
          dollars={bill.parts[part].dollars}
          testId={`${testId}-${part}`}
        />
      ))}
    </dl>
  );
}

function Row(props: {
  readonly name: string;
  readonly detail: string;
  readonly dollars: number;
  readonly testId?: string;
}) {
  return (
    <div
      className="grid grid-cols-[minmax(0,1fr)_auto_6.5rem] gap-x-3 border-hairline border-t py-1 text-sm"
      data-testid={props.testId}
    >
      <dt className="text-ink-2">{props.name}</dt>
      <dd className="mono text-right text-ink-3 text-xs leading-[18px]">{props.detail}</dd>
      <dd className="mono text-right text-ink text-xs leading-[18px]">
        {formatDollars(props.dollars)}
      </dd>
    </div>
  );
}

/** What of the bill could not be confirmed. */
function Doubts({ bill }: { readonly bill: Bill }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const doubts = [
    ...new Set([...bill.lines.flatMap(({ unverified }) => unverified ?? []), ...unverifiedCharges]),
  ];
  return (
    <div>
      <button
        type="button"
        className="min-h-6 text-ink-2 text-sm underline decoration-ink-3 underline-offset-3 hover:text-ink max-md:min-h-11"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {words.leftOut(doubts.length)}
      </button>
      <ul id={id} hidden={!open} className="mt-1.5 flex list-disc flex-col gap-1 pl-4">
        {doubts.map((doubt) => (
          <li key={doubt} className="text-ink-2 text-sm">
            {doubt}
          </li>
        ))}
      </ul>
    </div>
  );
}
