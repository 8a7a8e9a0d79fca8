import type { RunEvent, SimulationEvent, Target } from '#engine';
import { errorOf } from '#engine/error-of';
import { refusalExceptions } from '#engine/refusal-exceptions';
import { reasonPhrase } from '#engine/sources/front-doors/reason-phrase';
import { sourceOf } from '#engine/sources/known-sources';
import { invocationOrigins } from '../invocation-origin';
import { stationWords } from '../map/station-words';
import { MermaidText } from './mermaid-text';
import { mermaidWords as words } from './mermaid-words';
import type { TakenRun } from './taken-run';

/** More than this no reader follows and no renderer draws: what comes after is counted. */
const mostEvents = 400;

type Of<T extends RunEvent['type']> = Extract<RunEvent, { type: T }>;

/** A run as a Mermaid sequence diagram: who called whom, what waited how long, what failed and where it ended. */
export function mermaidDiagram({ timeline }: TakenRun): string {
  const own = timeline.events.filter((event): event is RunEvent => event.run === timeline.run);
  const sent = own.find((event) => event.type === 'call.sent');
  if (sent?.type !== 'call.sent') return '';
  const diagram = new Diagram(sent, timeline.events);
  for (const event of own.slice(0, mostEvents)) diagram.draw(event);
  return diagram.text(Math.max(0, own.length - mostEvents));
}

class Diagram {
  readonly #out = new MermaidText();
  readonly #caller: string;
  readonly #door: string | null;
  readonly #api: string;
  readonly #originOf: ReturnType<typeof invocationOrigins>;
  /** Invocations that came by the event queue. */
  readonly #queued = new Set<number>();
  readonly #title: string;

  constructor(sent: Of<'call.sent'>, events: readonly SimulationEvent[]) {
    const source = sourceOf(sent.source);
    this.#title = words.title(`${source.station} → ${sent.functionName}`);
    this.#originOf = invocationOrigins(events);
    this.#caller = this.#out.party('caller', source.station, 'actor');
    this.#door =
      source.frontDoor === null ? null : this.#out.party('frontdoor', source.frontDoor.name);
    this.#api = this.#out.party('api', stationWords.api);
  }

  text(left: number): string {
    if (left > 0) this.#out.note(this.#api, words.more(left));
    return this.#out.text(this.#title);
  }

  draw(event: RunEvent): void {
    const out = this.#out;
    const caller = this.#caller;
    const door = this.#door;
    const api = this.#api;
    const front = door ?? caller;
    switch (event.type) {
      case 'call.sent':
        out.arrow(caller, '->>', front === caller ? api : front, callText(event));
        return;
      case 'call.sentAgain':
        out.arrow(caller, '->>', front === caller ? api : front, words.callAgain(event.tries));
        return;
      case 'call.repeatScheduled':
        out.note(front, words.callsAgainIn(event.delay));
        return;
      case 'call.abandoned':
        out.note(front, words.abandoned(event.tries));
        return;
      case 'client.timedOut':
        out.arrow(caller, '--x', api, words.clientTimedOut);
        return;
      case 'frontDoor.timedOut':
        out.arrow(front, '--x', api, words.doorTimedOut);
        return;
      case 'frontDoor.forwarded':
        out.arrow(front, '->>', api, words.forwarded(event.tries));
        return;
      case 'frontDoor.answered':
        out.arrow(front, event.answer.failed ? '--x' : '-->>', caller, answerText(event));
        return;
      case 'sourceDeadLetter.delivered':
        out.arrow(caller, '-)', this.#target({ kind: 'sqs', name: event.queue }), words.queued);
        return;
      case 'sourceDeadLetter.failed':
        out.arrow(
          caller,
          '-x',
          this.#target({ kind: 'sqs', name: event.queue }),
          words.notDelivered('targetMissing'),
        );
        return;
      case 'invoke.answered':
        this.#answer(event);
        return;
      case 'event.queued':
        this.#queued.add(event.invocation);
        out.arrow(api, '-)', this.#queue(), words.queued);
        return;
      case 'event.duplicated':
        this.#queued.add(event.copy);
        out.note(this.#queue(), words.duplicated);
        return;
      case 'invoke.chained':
        out.arrow(
          event.how === 'code' ? this.#fn(event.by) : this.#queue(),
          '-)',
          api,
          words.chained,
        );
        return;
      case 'event.throttled':
        out.arrow(
          this.#queue(),
          '-x',
          this.#fn(event.invocation),
          words.throttled(event.reason, event.delay),
        );
        return;
      case 'event.systemFault':
        out.note(this.#queue(), words.systemFault(event.delay));
        return;
      case 'environment.initialized':
        out.note(
          this.#fn(event.invocation),
          event.failed ? words.initFailed : words.coldStart(event.initDuration),
        );
        return;
      case 'attempt.started':
        out.arrow(
          this.#sender(event.invocation),
          '->>',
          this.#fn(event.invocation),
          words.attempt(event.attempt, event.start === 'warm'),
          '+',
        );
        return;
      case 'attempt.finished':
        this.#finish(event);
        return;
      case 'retry.scheduled':
        out.note(this.#queue(), words.wait(event.delay, event.attempt));
        return;
      case 'event.succeeded':
        out.note(this.#queue(), words.succeeded(event.attempts));
        return;
      case 'event.givenUp':
        out.note(this.#queue(), words.givenUp(event.condition, event.attempts));
        return;
      case 'deadLetter.delivered':
        out.arrow(
          this.#queue(),
          '-)',
          this.#target(event.target, true),
          words.deadLetter(event.errorCode),
        );
        return;
      case 'destination.delivered':
        // A function gets the record as an event: that arrow follows.
        if (event.target.kind === 'lambda') return;
        out.arrow(this.#queue(), '-)', this.#target(event.target), words.record(event.condition));
        return;
      case 'deadLetter.failed':
      case 'destination.failed':
        out.arrow(
          this.#queue(),
          '-x',
          this.#target(event.target, event.type === 'deadLetter.failed'),
          words.notDelivered(event.reason),
        );
        return;
      case 'event.lost':
        out.note(this.#queue(), words.lost);
        return;
      case 'leftWork.frozen':
        out.note(this.#fn(event.of), words.workFrozen);
        return;
      case 'leftWork.resumed':
        out.note(this.#fn(event.of), words.workResumed);
        return;
      case 'environment.reset':
        out.note(this.#fn(event.invocation), words.reset);
        return;
      case 'invoke.received':
      case 'alias.resolved':
      case 'environment.initializing':
      case 'leftWork.finished':
      case 'run.ended':
        return;
      default:
        event satisfies never;
    }
  }

  #answer({ invocation, status, outcome, refusal }: Of<'invoke.answered'>): void {
    const { by, cause } = this.#originOf(invocation);
    const to =
      cause === 'caller'
        ? (this.#door ?? this.#caller)
        : cause === 'code'
          ? this.#fn(by)
          : this.#queue();
    const failed = refusal !== null || (outcome !== null && outcome.kind !== 'returned');
    const what = refusal === null ? reasonPhrase(status) : refusalExceptions[refusal.code];
    const error = outcome !== null && outcome.kind !== 'returned' ? ', X-Amz-Function-Error' : '';
    this.#out.arrow(this.#api, failed ? '--x' : '-->>', to, words.answered(status, what + error));
  }

  #finish({ invocation, outcome, duration }: Of<'attempt.finished'>): void {
    const returned = outcome.kind === 'returned';
    const text = returned
      ? words.returned(duration)
      : words.failed(errorOf(outcome).errorType, duration);
    this.#out.arrow(
      this.#fn(invocation),
      returned ? '-->>' : '--x',
      this.#sender(invocation),
      text,
      '-',
    );
  }

  #sender(invocation: number): string {
    return this.#queued.has(invocation) ? this.#queue() : this.#api;
  }

  #queue(): string {
    return this.#out.party('queue', stationWords.queue);
  }

  #fn(invocation: number): string {
    const { functionName } = this.#originOf(invocation);
    return this.#out.party(`fn ${functionName}`, functionName);
  }

  #target({ kind, name }: Target, deadLetters = false): string {
    if (kind === 'lambda') return this.#out.party(`fn ${name}`, name);
    const what = deadLetters ? stationWords.deadLetters(kind) : kind.toUpperCase();
    return this.#out.party(`${kind} ${name}`, `${what} ${name}`);
  }
}

const callText = ({ invocationType, payloadBytes }: Of<'call.sent'>): string =>
  words.call(invocationType, payloadBytes);

const answerText = ({ answer }: Of<'frontDoor.answered'>): string =>
  answer.status === null ? answer.statusText : words.answered(answer.status, answer.statusText);
