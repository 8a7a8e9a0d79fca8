import { isJsonObject, type JsonObject, parseJson } from '#engine/sources/json-object';

/**
 * The HTTP request that a front door made this event of, worked back from it; null for an event that is none of HTTP.
 * Knows the events of API Gateway (both formats), Application Load Balancer, function URLs, VPC Lattice and CloudFront.
 */
export function httpRequestOf(payload: string): string | null {
  const event = parseJson(payload);
  if (!isJsonObject(event)) return null;
  return fromCloudFront(event) ?? fromGateway(event);
}

function fromGateway(event: JsonObject): string | null {
  const context = isJsonObject(event.requestContext) ? event.requestContext : {};
  const http = isJsonObject(context.http) ? context.http : {};
  const method = textOf(event.httpMethod) ?? textOf(http.method) ?? textOf(event.method);
  // `raw_path` is VPC Lattice's first format.
  const path = textOf(event.rawPath) ?? textOf(event.path) ?? textOf(event.raw_path);
  if (method === null || path === null) return null;
  const query = textOf(event.rawQueryString) ?? queryOf(event);
  const headers = headersOf(event.multiValueHeaders) ?? headersOf(event.headers) ?? [];
  const body = textOf(event.body) ?? '';
  return render(
    method,
    query === '' ? path : `${path}?${query}`,
    headers,
    event.isBase64Encoded === true ? decoded(body) : body,
  );
}

function fromCloudFront(event: JsonObject): string | null {
  const record: unknown = Array.isArray(event.Records) ? event.Records[0] : null;
  const cf = isJsonObject(record) && isJsonObject(record.cf) ? record.cf : null;
  const request = cf !== null && isJsonObject(cf.request) ? cf.request : null;
  if (request === null) return null;
  const method = textOf(request.method);
  const uri = textOf(request.uri);
  if (method === null || uri === null) return null;
  const query = textOf(request.querystring) ?? '';
  const headers = Object.entries(isJsonObject(request.headers) ? request.headers : {}).flatMap(
    ([name, values]) =>
      (Array.isArray(values) ? values : []).map((entry: unknown) => {
        const { key, value } = isJsonObject(entry) ? entry : {};
        return [textOf(key) ?? name, textOf(value) ?? ''] as const;
      }),
  );
  return render(method, query === '' ? uri : `${uri}?${query}`, headers, '');
}

const render = (
  method: string,
  target: string,
  headers: readonly (readonly [string, string])[],
  body: string,
): string =>
  [
    `${method} ${target} HTTP/1.1`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\n');

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function headersOf(value: unknown): readonly (readonly [string, string])[] | null {
  if (!isJsonObject(value)) return null;
  return Object.entries(value).flatMap(([name, held]) =>
    (Array.isArray(held) ? held : [held]).map((one) => [name, String(one)] as const),
  );
}

function queryOf({
  multiValueQueryStringParameters: many,
  queryStringParameters: one,
}: JsonObject): string {
  return (headersOf(many) ?? headersOf(one) ?? [])
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/** Bytes that are no text stay as the event has them. */
function decoded(body: string): string {
  try {
    const bytes = Uint8Array.from(atob(body), (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return body;
  }
}
