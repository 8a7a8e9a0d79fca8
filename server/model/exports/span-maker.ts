import { hexOf, MILLISECOND, type Micros } from '#engine';
import type { RoomFacts } from '../room-facts';
import {
  type OtlpAttribute,
  type OtlpEvent,
  type OtlpSpan,
  spanKinds,
  statusCodes,
} from './otlp-span';

type Attributes = Readonly<Record<string, string | number | boolean | null>>;

export interface SpanParts {
  /** Says which span of the run it is: its id derives from this. */
  readonly id: string;
  /** The id of another one; null for the root. */
  readonly parent: string | null;
  readonly name: string;
  readonly kind?: keyof typeof spanKinds;
  readonly from: Micros;
  readonly to: Micros;
  readonly attributes?: Attributes;
  readonly events?: readonly SpanEvent[];
  /** What went wrong, if something did. */
  readonly error?: string | null;
  /** The ids of spans that came before it. */
  readonly links?: readonly string[];
}

export interface SpanEvent {
  readonly at: Micros;
  readonly name: string;
  readonly attributes?: Attributes;
}

/** Sampled, and its parent known to be no remote one. */
const flags = 0x101;

/** Makes the spans of one run. All ids derive from the seed: the same run gives the same trace. */
export class SpanMaker {
  readonly #room: RoomFacts;
  readonly #run: number;
  readonly #traceId: string;

  constructor(room: RoomFacts, run: number) {
    this.#room = room;
    this.#run = run;
    this.#traceId = hexOf(room.seed, `otlp trace ${run}`, 32);
  }

  span(parts: SpanParts): OtlpSpan {
    const { id, parent, name, kind = 'internal', from, to, links = [] } = parts;
    const { attributes = {}, events = [], error = null } = parts;
    return {
      traceId: this.#traceId,
      spanId: this.#spanId(id),
      ...(parent === null ? {} : { parentSpanId: this.#spanId(parent) }),
      name,
      kind: spanKinds[kind],
      startTimeUnixNano: this.#nanos(from),
      endTimeUnixNano: this.#nanos(Math.max(from, to)),
      attributes: attributesOf(attributes),
      droppedAttributesCount: 0,
      events: events.map((event) => this.#event(event)),
      droppedEventsCount: 0,
      status:
        error === null ? { code: statusCodes.unset } : { code: statusCodes.error, message: error },
      links: links.map((other) => ({
        traceId: this.#traceId,
        spanId: this.#spanId(other),
        attributes: [],
        droppedAttributesCount: 0,
        flags,
      })),
      droppedLinksCount: 0,
      flags,
    };
  }

  #event({ at, name, attributes = {} }: SpanEvent): OtlpEvent {
    return {
      name,
      timeUnixNano: this.#nanos(at),
      attributes: attributesOf(attributes),
      droppedAttributesCount: 0,
    };
  }

  #spanId(id: string): string {
    return hexOf(this.#room.seed, `otlp span ${this.#run} ${id}`, 16);
  }

  #nanos(at: Micros): string {
    const ms = this.#room.epochMs + Math.floor(at / MILLISECOND);
    return `${BigInt(ms) * 1_000_000n + BigInt(at % MILLISECOND) * 1_000n}`;
  }
}

/** Attributes in their order, without those that are null. */
export const attributesOf = (attributes: Attributes): readonly OtlpAttribute[] =>
  Object.entries(attributes).flatMap(([key, value]): readonly OtlpAttribute[] => {
    switch (typeof value) {
      case 'string':
        return [{ key, value: { stringValue: value } }];
      case 'boolean':
        return [{ key, value: { boolValue: value } }];
      case 'number':
        return [
          { key, value: Number.isInteger(value) ? { intValue: value } : { doubleValue: value } },
        ];
      default:
        return [];
    }
  });
