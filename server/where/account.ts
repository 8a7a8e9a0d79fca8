import type { RuleId } from '#engine';
import {
  type CallerHeadline,
  callerHeadline,
  collectRun,
  decodeScenario,
  encodeScenario,
  type FateHeadline,
  fateHeadline,
  type Sentence,
  stateAt,
  storyOf,
} from '#model';
import { lint } from '#model/lint';
import { play } from './explanation';
import type { Point } from './scenario-space';

/** What the engine tells of a scenario. */
export interface Account {
  readonly caller: CallerHeadline;
  readonly fate: FateHeadline;
  /** Attempts, waits, answers and ends, in order. */
  readonly steps: readonly Step[];
  /** The step at which it was decided. */
  readonly turn: Step | null;
  /** The step that says that nothing of it is left. */
  readonly loss: Step | null;
  /** What the settings alone show to be risky or refused, and what to do. */
  readonly remedies: readonly { readonly text: string; readonly rule: RuleId }[];
  /** The address of the workbench with this very scenario; null if its event is too long for a link. */
  readonly link: string | null;
}

export interface Step extends Pick<Sentence, 'text' | 'state' | 'rule'> {
  readonly seq: number;
  /** Since the call. */
  readonly after: number;
}

/** Runs a point of the space again and tells what happens, in the words of the workbench. */
export async function accountOf(point: Point): Promise<Account> {
  const { scenario, run, events } = play(point);
  const timeline = collectRun(events, run);
  const state = timeline && stateAt(timeline, timeline.summary.endedAt ?? 0, scenario);
  if (timeline === null || state === null) throw new Error('A scenario of the space has no run.');
  const steps = storyOf(timeline)
    .filter(({ weight }) => weight !== 'all')
    .map(
      ({ seq, at, text, state: life, rule }): Step => ({
        seq,
        after: at - state.startedAt,
        text,
        state: life,
        rule,
      }),
    );
  const turns = turningPoints.flatMap((type) => {
    const event = timeline.events.find((one) => one.type === type);
    const step = steps.find(({ seq }) => seq === event?.seq);
    return step === undefined ? [] : [step];
  });
  const refused = steps.find(({ seq }) =>
    timeline.events.some(
      (event) => event.seq === seq && event.type === 'invoke.answered' && event.refusal !== null,
    ),
  );
  const lost = timeline.events.find(({ type }) => type === 'event.lost');
  const encoded = await encodeScenario(scenario);
  const isLink = (await decodeScenario(encoded)).ok;
  return {
    caller: callerHeadline(state),
    fate: fateHeadline(state),
    steps,
    turn: turns[0] ?? refused ?? steps.at(-1) ?? null,
    loss: steps.find(({ seq }) => seq === lost?.seq) ?? null,
    remedies: lint(scenario)
      .filter(({ severity, isDefault }) => severity === 'risky' && !isDefault)
      .map(({ remedy, rule }) => ({ text: remedy, rule })),
    link: isLink ? `/#${encoded}` : null,
  };
}

/** What decides how an event ends, the most telling first. */
const turningPoints = [
  'deadLetter.failed',
  'destination.failed',
  'sourceDeadLetter.failed',
  'event.givenUp',
  'frontDoor.timedOut',
  'client.timedOut',
  'leftWork.frozen',
  'sourceDeadLetter.delivered',
] as const;
