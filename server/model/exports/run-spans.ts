import type { Micros, RunEvent, Target } from '#engine';
import { errorOf } from '#engine/error-of';
import { refusalExceptions } from '#engine/refusal-exceptions';
import { sourceOf } from '#engine/sources/known-sources';
import { functionErrorOf } from '../function-error';
import { invokedArn, logStreamOf, requestIdOf, targetArn, versionText } from '../identity';
import { type InvocationOrigin, invocationOrigins } from '../invocation-origin';
import { type LogLine, logLines } from '../logs';
import type { RoomFacts } from '../room-facts';
import type { RunTimeline } from '../run-timeline';
import { eventSentence } from '../story';
import { triggerOf } from './faas-trigger';
import type { OtlpSpan } from './otlp-span';
import { type SpanEvent, SpanMaker, type SpanParts } from './span-maker';

type Of<T extends RunEvent['type']> = Extract<RunEvent, { type: T }>;

const ROOT = 'root';

/** Collects the spans of one run, event by event. */
export class RunSpans {
  readonly #room: RoomFacts;
  readonly #maker: SpanMaker;
  readonly #originOf: (invocation: number) => InvocationOrigin;
  readonly #logs: readonly LogLine[];
  readonly #spans: OtlpSpan[] = [];
  readonly #rootEvents: SpanEvent[] = [];
  #root: Omit<SpanParts, 'id' | 'parent' | 'events'> | null = null;
  #sent: Of<'call.sent'> | null = null;
  /** When what calls the Invoke API did so last. */
  #calledAt: Micros = 0;
  /** By invocation: since when its event is in the queue, when its attempt began, when its delivery began. */
  readonly #queuedAt = new Map<number, Micros>();
  readonly #startedAt = new Map<number, Of<'attempt.started'>>();
  readonly #initAt = new Map<number, Micros>();
  readonly #settledAt = new Map<number, Micros>();
  readonly #lastAttempt = new Map<number, string>();
  readonly #environmentsFrom = new Map<number, Micros>();

  constructor({ events, run }: RunTimeline, room: RoomFacts) {
    this.#room = room;
    this.#maker = new SpanMaker(room, run);
    this.#originOf = invocationOrigins(events);
    this.#logs = logLines(events, room);
  }

  root(parts: Omit<SpanParts, 'id' | 'parent' | 'events'>): void {
    this.#root = parts;
  }

  /** The root first, then in the order in which they began. */
  all(): readonly OtlpSpan[] {
    const rest = this.#spans.toSorted((a, b) =>
      a.startTimeUnixNano === b.startTimeUnixNano
        ? 0
        : BigInt(a.startTimeUnixNano) < BigInt(b.startTimeUnixNano)
          ? -1
          : 1,
    );
    if (this.#root === null) return rest;
    const root = { ...this.#root, id: ROOT, parent: null, events: this.#rootEvents };
    return [this.#maker.span(root), ...rest];
  }

  add(event: RunEvent): void {
    switch (event.type) {
      case 'call.sent':
        this.#sent = event;
        this.#calledAt = event.at;
        return;
      case 'call.sentAgain':
      case 'frontDoor.forwarded':
        this.#calledAt = event.at;
        return;
      case 'frontDoor.answered':
        this.#frontDoor(event);
        return;
      case 'invoke.received':
        return;
      case 'invoke.answered':
        this.#answered(event);
        return;
      case 'call.repeatScheduled':
        this.#wait(event, `call ${event.tries}`, null);
        return;
      case 'event.queued':
        this.#queuedAt.set(event.invocation, event.at);
        return;
      case 'event.duplicated':
        this.#queuedAt.set(event.copy, event.at);
        this.#note(event);
        return;
      case 'retry.scheduled':
        this.#wait(event, `attempt ${event.attempt}`, event.invocation);
        return;
      case 'event.throttled':
      case 'event.systemFault':
        this.#leaveQueue(event);
        this.#wait(event, `${event.type} ${event.seq}`, event.invocation);
        return;
      case 'environment.initializing':
        this.#leaveQueue(event);
        this.#initAt.set(event.environment, event.at);
        this.#environmentsFrom.set(event.environment, event.at);
        return;
      case 'environment.initialized':
        this.#initialized(event);
        return;
      case 'attempt.started':
        this.#leaveQueue(event);
        this.#startedAt.set(event.invocation, event);
        return;
      case 'attempt.finished':
        this.#finished(event);
        return;
      case 'event.succeeded':
      case 'event.givenUp':
        this.#leaveQueue(event);
        this.#settledAt.set(event.invocation, event.at);
        this.#note(event);
        return;
      case 'deadLetter.delivered':
      case 'destination.delivered':
        this.#delivery(event, null);
        return;
      case 'deadLetter.failed':
      case 'destination.failed':
        this.#delivery(event, event.reason);
        return;
      case 'run.ended':
        return;
      case 'client.timedOut':
      case 'call.abandoned':
      case 'sourceDeadLetter.delivered':
      case 'sourceDeadLetter.failed':
      case 'frontDoor.timedOut':
      case 'invoke.chained':
      case 'alias.resolved':
      case 'leftWork.resumed':
      case 'leftWork.finished':
      case 'leftWork.frozen':
      case 'event.lost':
      case 'environment.reset':
        this.#note(event);
        return;
      default:
        event satisfies never;
    }
  }

  #note(event: RunEvent): void {
    this.#rootEvents.push({
      at: event.at,
      name: event.type,
      attributes: { 'lambdarium.text': eventSentence(event), 'lambdarium.rule': event.rule },
    });
  }

  #put(parts: SpanParts): void {
    this.#spans.push(this.#maker.span(parts));
  }

  /** What another invocation caused hangs from its attempt. */
  #parentOf(invocation: number): string {
    const { by } = this.#originOf(invocation);
    return (by > 0 ? this.#lastAttempt.get(by) : undefined) ?? ROOT;
  }

  #frontDoor({ at, answer, rule }: Of<'frontDoor.answered'>): void {
    const sent = this.#sent;
    const name = sent === null ? undefined : sourceOf(sent.source).frontDoor?.name;
    if (sent === null || name === undefined) return;
    this.#put({
      id: 'front door',
      parent: ROOT,
      name,
      kind: 'server',
      from: sent.at,
      to: at,
      attributes: {
        'http.response.status_code': answer.status,
        'error.type': answer.failed ? String(answer.status ?? answer.statusText) : null,
        'lambdarium.because': answer.because,
        'lambdarium.rule': rule,
      },
      error: answer.failed ? answer.statusText : null,
    });
  }

  /** https://opentelemetry.io/docs/specs/semconv/cloud-providers/aws-sdk/ */
  #answered(event: Of<'invoke.answered'>): void {
    const { at, invocation, status, outcome, refusal, rule } = event;
    if (this.#originOf(invocation).cause !== 'caller') {
      this.#note(event);
      return;
    }
    const failed = outcome !== null && outcome.kind !== 'returned';
    const error = refusal === null ? null : refusalExceptions[refusal.code];
    this.#put({
      id: `invoke ${invocation}`,
      parent: ROOT,
      name: 'Lambda/Invoke',
      kind: 'client',
      from: this.#calledAt,
      to: at,
      attributes: {
        'rpc.system': 'aws-api',
        'rpc.service': 'Lambda',
        'rpc.method': 'Invoke',
        'aws.request_id': requestIdOf(this.#room.seed, invocation),
        'http.request.method': 'POST',
        'http.response.status_code': status,
        'error.type': error ?? (failed ? errorOf(outcome).errorType : null),
        'lambdarium.function_error': failed,
        'lambdarium.rule': rule,
      },
      error: error ?? (failed ? errorOf(outcome).errorMessage : null),
    });
  }

  #leaveQueue({ at, invocation }: { readonly at: Micros; readonly invocation: number }): void {
    const since = this.#queuedAt.get(invocation);
    if (since === undefined) return;
    this.#queuedAt.delete(invocation);
    this.#put({
      id: `queue ${invocation} ${since}`,
      parent: this.#parentOf(invocation),
      name: 'event queue',
      from: since,
      to: at,
      attributes: { 'faas.invocation_id': requestIdOf(this.#room.seed, invocation) },
    });
  }

  #wait(
    event: Of<'retry.scheduled' | 'event.throttled' | 'event.systemFault' | 'call.repeatScheduled'>,
    what: string,
    invocation: number | null,
  ): void {
    this.#put({
      id: `wait ${event.seq}`,
      parent: invocation === null ? ROOT : this.#parentOf(invocation),
      name: event.type === 'event.throttled' ? 'throttled' : `wait for ${what}`,
      from: event.at,
      to: event.until,
      attributes: {
        'lambdarium.text': eventSentence(event),
        'lambdarium.rule': event.rule,
        'lambdarium.reason': 'reason' in event ? event.reason : null,
      },
    });
  }

  #initialized(event: Of<'environment.initialized'>): void {
    const { at, environment, invocation, failed, timedOut } = event;
    const since = this.#initAt.get(environment);
    if (since === undefined) return;
    this.#put({
      id: `init ${environment}`,
      parent: this.#parentOf(invocation),
      name: 'INIT',
      from: since,
      to: at,
      attributes: { 'lambdarium.environment': environment, 'lambdarium.rule': event.rule },
      error: failed ? (timedOut ? 'INIT took longer than 10 s' : 'INIT failed') : null,
    });
  }

  /** https://opentelemetry.io/docs/specs/semconv/faas/faas-spans/ */
  #finished(event: Of<'attempt.finished'>): void {
    const { at, invocation, attempt, environment, outcome, version } = event;
    const started = this.#startedAt.get(invocation);
    if (started === undefined || this.#sent === null) return;
    const { original, functionName, qualifier, cause } = this.#originOf(invocation);
    const requestId = requestIdOf(this.#room.seed, original);
    const id = `attempt ${invocation} ${attempt}`;
    const before = this.#lastAttempt.get(invocation);
    const parent = this.#parentOf(invocation);
    this.#lastAttempt.set(invocation, id);
    const error = functionErrorOf(outcome, requestId);
    const createdAt = this.#environmentsFrom.get(environment) ?? started.at;
    this.#put({
      id,
      parent,
      name: functionName,
      kind: 'server',
      from: started.at,
      to: at,
      links: before === undefined ? [] : [before],
      attributes: {
        'faas.trigger': cause === 'caller' ? triggerOf(this.#sent.source) : 'other',
        'faas.invocation_id': requestId,
        'faas.coldstart': started.start === 'cold',
        'faas.version': versionText(version),
        'faas.instance': logStreamOf(this.#room, environment, createdAt, version),
        'aws.lambda.invoked_arn': invokedArn(this.#room.account, functionName, qualifier),
        'error.type': error?.errorType ?? null,
        'lambdarium.attempt': attempt,
        'lambdarium.event_age_ms': started.eventAge / 1_000,
        'lambdarium.duration_ms': event.duration / 1_000,
        'lambdarium.billed_ms': event.billedMs,
        'lambdarium.rule': event.rule,
      },
      events: [...this.#logEvents(invocation, attempt), ...exceptionEvents(at, error)],
      error: error === null ? null : error.errorMessage,
    });
  }

  #logEvents(invocation: number, attempt: number): readonly SpanEvent[] {
    return this.#logs
      .filter((line) => line.invocation === invocation && line.attempt === attempt)
      .map(({ at, text, group, stream }) => ({
        at,
        name: 'log',
        attributes: {
          'log.record.original': text.trimEnd(),
          'aws.log.group.name': group,
          'aws.log.stream.name': stream,
        },
      }));
  }

  /** https://opentelemetry.io/docs/specs/semconv/messaging/messaging-spans/ */
  #delivery(
    event: Of<
      'deadLetter.delivered' | 'deadLetter.failed' | 'destination.delivered' | 'destination.failed'
    >,
    reason: string | null,
  ): void {
    const { at, invocation, target, rule, type } = event;
    this.#put({
      id: `${type.startsWith('dead') ? 'dead letter' : 'record'} ${invocation}`,
      parent: this.#parentOf(invocation),
      name: `send ${target.name}`,
      kind: 'producer',
      from: this.#settledAt.get(invocation) ?? at,
      to: at,
      attributes: {
        'messaging.system': messagingSystems[target.kind],
        'messaging.destination.name': target.name,
        'messaging.operation.name': 'send',
        'messaging.operation.type': 'send',
        'cloud.resource_id': targetArn(this.#room.account, target),
        'error.type': reason,
        'lambdarium.text': eventSentence(event),
        'lambdarium.rule': rule,
      },
      error: reason,
    });
  }
}

const exceptionEvents = (
  at: Micros,
  error: ReturnType<typeof functionErrorOf>,
): readonly SpanEvent[] =>
  error === null
    ? []
    : [
        {
          at,
          name: 'exception',
          attributes: {
            'exception.type': error.errorType,
            'exception.message': error.errorMessage,
            'exception.stacktrace': error.trace?.join('\n') ?? null,
          },
        },
      ];

/** The names the conventions list; for the others the service's own. */
const messagingSystems = {
  sqs: 'aws_sqs',
  sns: 'aws.sns',
  lambda: 'aws_lambda',
  eventbridge: 'aws_eventbridge',
  s3: 'aws_s3',
} as const satisfies Record<Target['kind'], string>;
