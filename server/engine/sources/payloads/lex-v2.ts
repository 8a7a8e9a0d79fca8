import { isJsonObject } from '../json-object';
import type { EventContext, SamplePayload } from '../source';
import { uuidFrom } from '../uuid';

const scalar = (originalValue: string, interpretedValue: string) => ({
  shape: 'Scalar' as const,
  value: { originalValue, interpretedValue, resolvedValues: [interpretedValue] },
});

/** A person who orders tea: still being asked, or ready. */
export const lexV2Event = (
  { hex }: EventContext,
  invocationSource: 'DialogCodeHook' | 'FulfillmentCodeHook',
) => {
  const ready = invocationSource === 'FulfillmentCodeHook';
  const intent = {
    name: 'OrderTea',
    state: ready ? ('ReadyForFulfillment' as const) : ('InProgress' as const),
    confirmationState: ready ? ('Confirmed' as const) : ('None' as const),
    slots: { Tea: scalar('green tea', 'tea-green'), Quantity: ready ? scalar('two', '2') : null },
  };
  return {
    messageVersion: '1.0',
    invocationSource,
    inputMode: 'Text' as const,
    responseContentType: 'text/plain; charset=utf-8',
    sessionId: hex('session', 16),
    inputTranscript: ready ? 'yes please' : 'I would like some green tea',
    bot: {
      id: hex('bot', 10).toUpperCase(),
      name: 'TeaShop',
      aliasId: hex('bot alias', 10).toUpperCase(),
      aliasName: 'prod',
      localeId: 'en_GB',
      version: '3',
    },
    interpretations: [{ intent, nluConfidence: 0.94 }],
    proposedNextState: {
      intent,
      dialogAction: ready
        ? { type: 'Close' as const }
        : { type: 'ElicitSlot' as const, slotToElicit: 'Quantity' },
    },
    requestAttributes: {},
    sessionState: {
      activeContexts: [],
      sessionAttributes: {},
      intent,
      originatingRequestId: uuidFrom(hex('lex request', 32)),
    },
    transcriptions: [
      {
        transcription: ready ? 'yes please' : 'I would like some green tea',
        transcriptionConfidence: 1,
        resolvedContext: { intent: 'OrderTea' },
        resolvedSlots: {},
      },
    ],
  };
};

/** The intent inside a Lex event; null if there is none. */
const intentOf = (event: unknown): Readonly<Record<string, unknown>> | null =>
  isJsonObject(event) && isJsonObject(event.sessionState) && isJsonObject(event.sessionState.intent)
    ? event.sessionState.intent
    : null;

/** A code hook of Amazon Lex V2. */
export const lexV2Payloads: readonly SamplePayload[] = [
  {
    name: 'Intent ready for fulfilment',
    event: (context) => lexV2Event(context, 'FulfillmentCodeHook'),
    healthyResult: (event) => ({
      sessionState: {
        dialogAction: { type: 'Close' },
        intent: { ...intentOf(event), state: 'Fulfilled' },
      },
      messages: [{ contentType: 'PlainText', content: 'Your tea is on its way.' }],
    }),
  },
  {
    name: 'Dialog, a slot still open',
    event: (context) => lexV2Event(context, 'DialogCodeHook'),
    healthyResult: (event) => ({
      sessionState: { dialogAction: { type: 'Delegate' }, intent: { ...intentOf(event) } },
    }),
  },
];
