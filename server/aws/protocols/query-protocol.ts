import type { WireResponse } from '../wire';
import type { ServiceError } from './service-error';
import { type XmlChild, type XmlNode, xmlElement } from './xml';

const typeOf = ({ status }: ServiceError): string => (status < 500 ? 'Sender' : 'Receiver');

/** A result of the query protocol; `result` is null for an operation that has none. */
export const queryResult = (
  namespace: string,
  action: string,
  result: readonly XmlChild[] | null,
  requestId: string,
): WireResponse =>
  xmlResponse(
    200,
    xmlElement(
      `${action}Response`,
      [
        [`${action}Result`, result],
        ['ResponseMetadata', [['RequestId', requestId]]],
      ],
      ` xmlns="${namespace}"`,
    ),
    requestId,
  );

/** An error of the query protocol; SQS’s have an empty `Detail`, SNS’s none. */
export const queryError = (
  namespace: string,
  error: ServiceError,
  requestId: string,
  detail: XmlNode | null = null,
): WireResponse =>
  xmlResponse(
    error.status,
    xmlElement(
      'ErrorResponse',
      [
        [
          'Error',
          [
            ['Type', typeOf(error)],
            ['Code', error.queryCode],
            ['Message', error.message],
            ['Detail', detail],
          ],
        ],
        ['RequestId', requestId],
      ],
      ` xmlns="${namespace}"`,
    ),
    requestId,
  );

const xmlResponse = (status: number, document: string, requestId: string): WireResponse => ({
  status,
  headers: [
    ['x-amzn-RequestId', requestId],
    ['Content-Type', 'text/xml'],
  ],
  body: `<?xml version="1.0"?>${document}`,
});
