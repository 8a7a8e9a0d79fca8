/** The part of OTLP's JSON encoding that a trace of ours uses: https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding */
export interface OtlpTrace {
  readonly resourceSpans: readonly {
    readonly resource: {
      readonly attributes: readonly OtlpAttribute[];
      readonly droppedAttributesCount: 0;
    };
    readonly scopeSpans: readonly {
      readonly scope: { readonly name: string; readonly version: string };
      readonly spans: readonly OtlpSpan[];
    }[];
  }[];
}

export interface OtlpSpan {
  /** 32 and 16 hexadecimal digits. */
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: SpanKind;
  /** Nanoseconds since 1970 in decimal digits: they do not fit into a number of JSON. */
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly attributes: readonly OtlpAttribute[];
  readonly droppedAttributesCount: 0;
  readonly events: readonly OtlpEvent[];
  readonly droppedEventsCount: 0;
  readonly status: { readonly code: StatusCode; readonly message?: string };
  readonly links: readonly OtlpLink[];
  readonly droppedLinksCount: 0;
  /** Bit 0: sampled. Bit 8: it is known whether the parent is remote; bit 9: it is. */
  readonly flags: number;
}

export interface OtlpEvent {
  readonly name: string;
  readonly timeUnixNano: string;
  readonly attributes: readonly OtlpAttribute[];
  readonly droppedAttributesCount: 0;
}

interface OtlpLink {
  readonly traceId: string;
  readonly spanId: string;
  readonly attributes: readonly OtlpAttribute[];
  readonly droppedAttributesCount: 0;
  readonly flags: number;
}

export interface OtlpAttribute {
  readonly key: string;
  readonly value:
    | { readonly stringValue: string }
    | { readonly intValue: number }
    | { readonly doubleValue: number }
    | { readonly boolValue: boolean };
}

/** As in OTLP's enumeration. */
export const spanKinds = { internal: 1, server: 2, client: 3, producer: 4, consumer: 5 } as const;
type SpanKind = (typeof spanKinds)[keyof typeof spanKinds];

export const statusCodes = { unset: 0, ok: 1, error: 2 } as const;
type StatusCode = (typeof statusCodes)[keyof typeof statusCodes];
