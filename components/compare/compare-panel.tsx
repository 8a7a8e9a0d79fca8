'use client';
import { useStore } from 'zustand';
import { comparedFigures, differenceWords, firstDifferenceWords } from '#model/compare-words';
import { RuleNote } from '../inspector/rule-note';
import { useLive } from '../live/use-live';
import { Dialog } from '../shell/dialog';
import { compareWords as words } from '../words/compare';
import { CompareDrawing } from './compare-drawing';
import { compareStore } from './compare-store';
import { forkStore } from './fork-store';
import { type ShownComparison, useComparison } from './use-comparison';

/** The shown run held against another: both on one axis, the difference in words and in figures. */
export function ComparePanel({
  phone,
  onClose,
}: {
  readonly phone: boolean;
  readonly onClose: () => void;
}) {
  const comparison = useComparison();
  const empty = useLive(({ index }) => index.lastRun === 0);
  return (
    <Dialog
      title={words.title}
      place={phone ? 'sheet' : 'bench'}
      onClose={onClose}
      testId="compare"
    >
      {comparison === null ? (
        <p className="text-ink-2" data-testid="compare-empty">
          {empty ? words.nothingShown : words.nothingToCompare}
        </p>
      ) : (
        <Compared {...comparison} />
      )}
    </Dialog>
  );
}

function Compared({ others, other, before, after, comparison }: ShownComparison) {
  const fork = useStore(forkStore, (state) => state.fork);
  const isOriginal = fork !== null && other.id === 'original';
  const afterName = isOriginal ? words.forkShort : words.runShort(after.run);
  const parting = firstDifferenceWords(comparison);
  const names = { before: other.short, after: afterName };
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor="compare-with" className="text-ink-2">
          {words.with}
        </label>
        <select
          id="compare-with"
          className="h-8 min-w-0 max-w-full rounded-md border border-control bg-raised px-2 max-md:h-11"
          data-testid="compare-with"
          value={other.id}
          onChange={(event) => compareStore.setState({ chosen: event.currentTarget.value })}
        >
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <CompareDrawing
        before={before}
        after={after}
        beforeName={names.before}
        afterName={names.after}
        forkedAt={isOriginal ? fork.at - fork.startedAt : null}
      />
      {isOriginal && !fork.complete && <p className="text-ink-2 text-sm">{words.originalCut}</p>}
      <section aria-labelledby="compare-words">
        <h3 id="compare-words" className="mb-1 font-semibold text-ink-3 text-xs">
          {words.inWords}
        </h3>
        <div role="status" data-testid="compare-words">
          {differenceWords(comparison, other.where).map((sentence, index) => (
            <p key={sentence} className={index === 0 ? 'font-semibold text-lg' : ''}>
              {sentence}
            </p>
          ))}
        </div>
      </section>
      {parting && comparison.first && (
        <section aria-labelledby="compare-parting" data-testid="compare-parting">
          <h3 id="compare-parting" className="mb-1 font-semibold text-ink-3 text-xs">
            {words.firstDifference(parting.when)}
          </h3>
          <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
            <dt className="text-ink-2">{names.before}</dt>
            <dd>{parting.before}</dd>
            <dt className="text-ink-2">{names.after}</dt>
            <dd>{parting.after}</dd>
          </dl>
          <div className="mt-2">
            <RuleNote rule={comparison.first.rule} hue="var(--control)" />
          </div>
        </section>
      )}
      <Figures comparison={comparison} names={names} />
    </div>
  );
}

function Figures({
  comparison,
  names,
}: Pick<ShownComparison, 'comparison'> & {
  readonly names: { readonly before: string; readonly after: string };
}) {
  return (
    <table className="w-full text-left tabular-nums" data-testid="compare-figures">
      <caption className="sr-only">{words.figures}</caption>
      <thead className="text-ink-3 text-xs">
        <tr>
          <th scope="col" className="py-1 font-semibold">
            {words.figure}
          </th>
          <th scope="col" className="font-semibold">
            {names.before}
          </th>
          <th scope="col" className="font-semibold">
            {names.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {comparedFigures(comparison).map(({ name, before, after, differs }) => (
          <tr key={name} className="border-hairline border-t" data-differs={differs}>
            <th scope="row" className="py-1 pr-3 font-normal text-ink-2">
              {name}
            </th>
            <td className="pr-3 text-ink-2">{before}</td>
            <td className={differs ? 'font-semibold' : 'text-ink-2'}>
              {after}
              <span className="sr-only"> {differs ? words.differs : words.same}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
