import { JsonTraceSerializer, ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import { describe, expect, it } from 'vitest';
import type { OtlpAttribute, OtlpSpan, OtlpTrace } from '#model/exports/otlp-span';
import { otlpTrace } from '#model/exports/otlp-trace';
import { takenNames, takenRun } from '../scenarios/taken-runs.fixture';

/** A span as OpenTelemetry's SDK holds it before an exporter sends it. */
type SdkSpan = Parameters<typeof JsonTraceSerializer.serializeRequest>[0][number];

const contextOf = (traceId: string, spanId: string) => ({ traceId, spanId, traceFlags: 1 });

const attributesOf = (attributes: readonly OtlpAttribute[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

const timeOf = (nanos: string): [number, number] => [
  Number(BigInt(nanos) / 1_000_000_000n),
  Number(BigInt(nanos) % 1_000_000_000n),
];

/** Imports a trace into the SDK's own types. */
function imported({ resourceSpans }: OtlpTrace): SdkSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(({ scope, spans }) => {
      const shared = {
        resource: { attributes: attributesOf(resource.attributes) } as SdkSpan['resource'],
        instrumentationScope: scope,
      };
      return spans.map((span) => ({ ...sdkSpan(span), ...shared }));
    }),
  );
}

function sdkSpan(span: OtlpSpan): Omit<SdkSpan, 'resource' | 'instrumentationScope'> {
  const { traceId, spanId, parentSpanId, name, kind, attributes, status } = span;
  return {
    name,
    kind: kind - 1,
    spanContext: () => contextOf(traceId, spanId),
    ...(parentSpanId !== undefined && { parentSpanContext: contextOf(traceId, parentSpanId) }),
    startTime: timeOf(span.startTimeUnixNano),
    endTime: timeOf(span.endTimeUnixNano),
    duration: [0, 0],
    ended: true,
    attributes: attributesOf(attributes),
    status,
    links: span.links.map((link) => ({
      context: contextOf(link.traceId, link.spanId),
      attributes: attributesOf(link.attributes),
    })),
    events: span.events.map((event) => ({
      name: event.name,
      time: timeOf(event.timeUnixNano),
      attributes: attributesOf(event.attributes),
    })),
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

describe.each(takenNames)('OpenTelemetry’s own exporter, %s', (name) => {
  const trace = otlpTrace(takenRun(name));

  it('writes the trace as it is here', () => {
    const bytes = JsonTraceSerializer.serializeRequest(imported(trace));
    expect(JSON.parse(new TextDecoder().decode(bytes))).toEqual(trace);
  });

  it('writes every span of it as protobuf too', () => {
    const bytes = Buffer.from(ProtobufTraceSerializer.serializeRequest(imported(trace)) ?? []);
    for (const { scopeSpans } of trace.resourceSpans) {
      for (const { spanId } of scopeSpans.flatMap(({ spans }) => spans)) {
        expect(bytes.includes(Buffer.from(spanId, 'hex'))).toBe(true);
      }
    }
  });

  it('has one root, parents that are there, and no id twice', () => {
    const spans = trace.resourceSpans.flatMap(({ scopeSpans }) =>
      scopeSpans.flatMap((scope) => scope.spans),
    );
    const ids = spans.map(({ spanId }) => spanId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(spans.filter(({ parentSpanId }) => parentSpanId === undefined)).toHaveLength(1);
    for (const { parentSpanId, links } of spans) {
      if (parentSpanId !== undefined) expect(ids).toContain(parentSpanId);
      for (const { spanId } of links) expect(ids).toContain(spanId);
    }
  });
});
