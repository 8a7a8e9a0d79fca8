import { isJsonObject } from '../json-object';
import type { EventContext, SamplePayload } from '../source';

/** The same tea order in the words of the first version. */
export const lexV1Event = (
  { hex }: EventContext,
  invocationSource: 'DialogCodeHook' | 'FulfillmentCodeHook',
) => {
  const ready = invocationSource === 'FulfillmentCodeHook';
  return {
    messageVersion: '1.0' as const,
    invocationSource,
    userId: hex('lex user', 16),
    sessionAttributes: {},
    requestAttributes: null,
    bot: { name: 'TeaShop', alias: 'prod', version: '3' },
    outputDialogMode: 'Text' as const,
    inputTranscript: ready ? 'yes please' : 'I would like some green tea',
    currentIntent: {
      name: 'OrderTea',
      slots: { Tea: 'tea-green', Quantity: ready ? '2' : null },
      slotDetails: {},
      confirmationStatus: ready ? ('Confirmed' as const) : ('None' as const),
    },
  };
};

const slotsOf = (event: unknown): unknown =>
  isJsonObject(event) && isJsonObject(event.currentIntent) ? event.currentIntent.slots : {};

/** A code hook of Amazon Lex V1. */
export const lexV1Payloads: readonly SamplePayload[] = [
  {
    name: 'Intent ready for fulfilment',
    event: (context) => lexV1Event(context, 'FulfillmentCodeHook'),
    healthyResult: () => ({
      dialogAction: {
        type: 'Close',
        fulfillmentState: 'Fulfilled',
        message: { contentType: 'PlainText', content: 'Your tea is on its way.' },
      },
    }),
  },
  {
    name: 'Dialog, a slot still open',
    event: (context) => lexV1Event(context, 'DialogCodeHook'),
    healthyResult: (event) => ({ dialogAction: { type: 'Delegate', slots: slotsOf(event) } }),
  },
];
