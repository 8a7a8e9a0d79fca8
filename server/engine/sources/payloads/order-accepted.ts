import { sampleOrder } from '../sample-order';

/** The body with which a healthy function answers a posted order. */
export const orderAccepted = JSON.stringify({ orderId: sampleOrder.orderId, status: 'accepted' });

/** The body with which a healthy function answers whoever reads an order. */
export const orderBody = JSON.stringify(sampleOrder);

/** A healthy function’s response to a posted order; API Gateway and function URLs take it. */
export const createdResponse = () => ({
  statusCode: 201,
  headers: { 'content-type': 'application/json' },
  body: orderAccepted,
});

/** A healthy function’s response to whoever reads an order. */
export const okResponse = () => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: orderBody,
});
