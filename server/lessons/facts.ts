import { isFunctionError, MILLISECOND, type Micros, SECOND, type SimulationEvent } from '#engine';

type EventType = SimulationEvent['type'];
type EventOf<T extends EventType> = Extract<SimulationEvent, { readonly type: T }>;
type Events = readonly SimulationEvent[];

/** A number, or several values in their order with a space between them; '' is none. */
export type FactValue = number | string;

/** What can be read from the events of a run, or of several. Each is a plain count, list or duration. */
const facts = {
  /** Status codes that the Invoke API answered. */
  statuses: (events) => list(all(events, 'invoke.answered').map(({ status }) => status)),
  /** Status codes that clients of front doors got. */
  clientStatuses: (events) =>
    list(all(events, 'frontDoor.answered').map(({ answer }) => answer.status)),
  /** Answers of 200 with X-Amz-Function-Error. */
  failedAnswers: (events) =>
    all(events, 'invoke.answered').filter(({ outcome }) => outcome && isFunctionError(outcome))
      .length,
  /** Milliseconds from the call to the Invoke API’s answer. */
  answeredAfterMs: (events) => since(events, 'invoke.answered') / MILLISECOND,
  /** Seconds from the call to the client’s answer, whole ones. */
  clientAnsweredAfterS: (events) => wholeSeconds(since(events, 'frontDoor.answered')),
  /** Times that the code ran. */
  runs: (events) => all(events, 'attempt.started').length,
  /** Runs of the code that returned. */
  successes: (events) =>
    all(events, 'attempt.finished').filter(({ outcome }) => !isFunctionError(outcome)).length,
  /** Function errors: the metric Errors. */
  errors: (events) =>
    all(events, 'attempt.finished').filter(({ outcome }) => isFunctionError(outcome)).length,
  /** Seconds after the call at which the code ran, whole ones. */
  ranAtS: (events) =>
    list(all(events, 'attempt.started').map(({ at }) => wholeSeconds(at - beginning(events)))),
  /** How long each run of the code took. */
  tookMs: (events) =>
    list(all(events, 'attempt.finished').map(({ duration }) => duration / MILLISECOND)),
  billedMs: (events) => list(all(events, 'attempt.finished').map(({ billedMs }) => billedMs)),
  /** The runs whose code ran, in the order in which it did. */
  order: (events) => list(all(events, 'attempt.started').map(({ run }) => run)),
  /** Request ids under which the code ran. */
  requestIds: (events) =>
    new Set(all(events, 'attempt.started').map(({ invocation }) => originalOf(events, invocation)))
      .size,
  /** Deliveries of the queue that nobody asked for. */
  duplicates: (events) => all(events, 'event.duplicated').length,
  /** Retries after function errors. */
  retries: (events) => all(events, 'retry.scheduled').length,
  /** Seconds that each retry was waited for. */
  retryGapsS: (events) => list(all(events, 'retry.scheduled').map(({ delay }) => delay / SECOND)),
  /** Events sent back to the queue because no concurrency was free. */
  throttles: (events) => all(events, 'event.throttled').length,
  /** Seconds that each throttle sent the event back for. */
  throttleGapsS: (events) =>
    list(all(events, 'event.throttled').map(({ delay }) => delay / SECOND)),
  /** Seconds from the call to the last start of the code, whole ones. */
  lastRanAtS: (events) => {
    const last = all(events, 'attempt.started').at(-1);
    return last === undefined ? 0 : wholeSeconds(last.at - beginning(events));
  },
  /** Events that were done. */
  done: (events) => all(events, 'event.succeeded').length,
  /** Events that Lambda gave up: the metric AsyncEventsDropped. */
  givenUp: (events) => all(events, 'event.givenUp').length,
  givenUpBecause: (events) => list(all(events, 'event.givenUp').map(({ condition }) => condition)),
  /** Seconds from the call to the giving up, rounded up to tenths. */
  givenUpAfterS: (events) => Math.ceil((since(events, 'event.givenUp') / SECOND) * 10) / 10,
  /** Events of which nothing is left. */
  lost: (events) => all(events, 'event.lost').length,
  deadLetters: (events) => all(events, 'deadLetter.delivered').length,
  /** ErrorCode of each dead letter. */
  errorCodes: (events) =>
    list(all(events, 'deadLetter.delivered').map(({ errorCode }) => errorCode)),
  records: (events) => all(events, 'destination.delivered').length,
  /** The queue that each record went to. */
  recordsIn: (events) =>
    list(all(events, 'destination.delivered').map(({ target }) => target.name)),
  recordConditions: (events) =>
    list(all(events, 'destination.delivered').map(({ condition }) => condition)),
  /** ApproximateInvokeCount of each record. */
  recordCounts: (events) =>
    list(all(events, 'destination.delivered').map(({ attempts }) => attempts)),
  /** What arrived, in its order: deadLetter, record, sourceDeadLetter. */
  arrivals: (events) =>
    list(
      events.flatMap(({ type }) =>
        type === 'deadLetter.delivered'
          ? ['deadLetter']
          : type === 'destination.delivered'
            ? ['record']
            : type === 'sourceDeadLetter.delivered'
              ? ['sourceDeadLetter']
              : [],
      ),
    ),
  /** What arrived in a dead-letter queue of the source. */
  sourceLetters: (events) => all(events, 'sourceDeadLetter.delivered').length,
  /** Calls that source or SDK made once more. */
  callsAgain: (events) => all(events, 'call.sentAgain').length,
  /** Callers and front doors that stopped waiting while the code went on. */
  gaveUpWaiting: (events) =>
    all(events, 'client.timedOut').length + all(events, 'frontDoor.timedOut').length,
  /** Seconds of its run after which the first caller stopped waiting, whole ones. */
  stoppedWaitingAfterS: (events) => wholeSeconds(since(events, 'client.timedOut')),
  /** Milliseconds of work left when a handler returned. */
  leftMs: (events) =>
    list(all(events, 'leftWork.frozen').map(({ remaining }) => remaining / MILLISECOND)),
  /** Work that was finished in the invocation of another. */
  finishedElsewhere: (events) =>
    all(events, 'leftWork.finished').filter(({ invocation, of }) => invocation !== of).length,
} as const satisfies Record<string, (events: Events) => FactValue>;

export type FactName = keyof typeof facts;

/** The value of a fact of one run, or of all if none is named. */
export const measure = (name: FactName, events: Events, run?: number): FactValue =>
  facts[name](run === undefined ? events : events.filter((event) => event.run === run));

const all = <T extends EventType>(events: Events, type: T): readonly EventOf<T>[] =>
  events.filter((event): event is EventOf<T> => event.type === type);

const list = (values: readonly (number | string | null)[]): string => values.join(' ');

const beginning = (events: Events): Micros => events.find(({ run }) => run > 0)?.at ?? 0;

/** From the call to the first event of a type; 0 if there is none. */
function since(events: Events, type: EventType): Micros {
  const event = events.find((one) => one.type === type);
  return event === undefined ? 0 : event.at - beginning(events);
}

const wholeSeconds = (span: Micros): number => Math.floor(span / SECOND);

/** A second delivery runs under the request id of the first. */
const originalOf = (events: Events, invocation: number): number =>
  all(events, 'event.duplicated').find(({ copy }) => copy === invocation)?.invocation ?? invocation;
