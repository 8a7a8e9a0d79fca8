import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Aws, WireResponse } from '#aws';
import type { Config } from '#config';
import type { Live } from '#live';
import type { WallClock } from '#rooms';
import { isMadeAnew, mayBeFramed, type PolicyOf } from './content-security-policy';
import type { ControlRequest, ControlResponse } from './control';
import { lanAddresses } from './lan-addresses';
import { readBody } from './read-body';
import { createRequestLimit } from './request-limit';
import { type Route, routeOf } from './routes';
import { isTrusted, refusalOf } from './security';

/** What renders the pages: Next, or a stand-in in tests. */
export interface Pages {
  handleRequest(request: IncomingMessage, response: ServerResponse): void;
  /** For the development server's own socket; absent in production. */
  readonly handleUpgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

export interface HttpParts {
  readonly config: Config;
  readonly clock: WallClock;
  readonly aws: Aws;
  readonly control: (request: ControlRequest) => Promise<ControlResponse>;
  readonly live: Live;
  readonly pages: Pages;
  readonly policyOf: PolicyOf;
  readonly isReady: () => boolean;
  /** Prometheus text. */
  readonly metrics: () => string;
  readonly port: () => number;
}

const keepAliveMs = 30_000;

/** The one port: refuses what is foreign, then hands each request to whom it is for by its shape. */
export function createHttpServer(parts: HttpParts): Server {
  const { config, clock, aws, control, live, pages, policyOf, isReady, metrics, port } = parts;
  const { limits, allowedHosts, profile } = config;
  const requestLimit = createRequestLimit(limits.requestsPerSecond, clock.now);

  // Who sends a byte now and then would hold a connection for ever.
  const patience = {
    headersTimeout: limits.requestHeadMs,
    requestTimeout: limits.requestMs,
    connectionsCheckingInterval: Math.min(limits.requestHeadMs, limits.requestMs) / 4,
  };
  const server = createServer(patience, (request, response) => {
    const route = routeFor(request);
    const refusal = refusalFor(request, route);
    if (refusal) sendText(response, refusal.status, refusal.message);
    else dispatch(route, request, response);
  });
  server.keepAliveTimeout = keepAliveMs;
  server.maxConnections = limits.connections;

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const route = routeFor(request);
    const refusal = refusalFor(request, route);
    if (refusal) refuseUpgrade(socket, refusal.status, refusal.message);
    else if (route === 'live') live.handleUpgrade(request, socket, head);
    else if (pages.handleUpgrade && pathOf(request).startsWith('/_next/')) {
      pages.handleUpgrade(request, socket, head);
    } else refuseUpgrade(socket, 404, 'There is no socket at this address.');
  });
  return server;

  function refusalFor(
    request: IncomingMessage,
    route: Route,
  ): { readonly status: number; readonly message: string } | null {
    if (!requestLimit.take(request.socket.remoteAddress ?? '')) {
      return {
        status: 429,
        message: `Too many requests: at most ${limits.requestsPerSecond} in a second.`,
      };
    }
    const foreign = refusalOf(
      {
        method: methodOf(request),
        headers: request.headers,
        forPage: isPage(route, request),
        framable: mayBeFramed(pathnameOf(request)),
      },
      { port: port(), allowedHosts, addresses: lanAddresses(config.host) },
    );
    return foreign === null ? null : { status: 403, message: foreign };
  }

  function dispatch(route: Route, request: IncomingMessage, response: ServerResponse): void {
    switch (route) {
      case 'aws':
        handleAws(request, response);
        return;
      case 'control':
        handleControl(request, response);
        return;
      case 'live':
        live.handleRequest(request, response);
        return;
      case 'health':
        sendText(response, 200, 'ok');
        return;
      case 'ready':
        sendText(response, isReady() ? 200 : 503, isReady() ? 'ready' : 'not ready');
        return;
      case 'metrics':
        sendText(response, 200, metrics(), 'text/plain; version=0.0.4');
        return;
      case 'page':
        setPageHeaders(request, response, policyOf);
        pages.handleRequest(request, response);
        return;
      default:
        route satisfies never;
    }
  }

  function handleAws(request: IncomingMessage, response: ServerResponse): void {
    const head = {
      method: methodOf(request),
      path: pathOf(request),
      onLoopback: isTrusted(profile, request.socket.remoteAddress),
    };
    const limit = aws.bodyLimit(head);
    readBody(request, limit.bytes, (body) => {
      if (body === undefined) return;
      if (body === null) {
        send(response, aws.tooLarge(limit), true);
        return;
      }
      const wire = { ...head, headers: request.headers, body };
      response.once(
        'close',
        aws.handle(wire, (answer) => send(response, answer)),
      );
    });
  }

  function handleControl(request: IncomingMessage, response: ServerResponse): void {
    readBody(request, limits.controlBodyBytes, (body) => {
      if (body === undefined) return;
      if (body === null) {
        const message = `The body is longer than ${limits.controlBodyBytes} bytes.`;
        sendJson(response, { status: 413, body: { error: { code: 'tooLarge', message } } }, true);
        return;
      }
      const { authorization } = request.headers;
      const onLoopback = isTrusted(profile, request.socket.remoteAddress);
      control({
        method: methodOf(request),
        path: pathOf(request),
        authorization,
        body,
        onLoopback,
      }).then(
        (answer) => sendJson(response, answer),
        (error: unknown) => {
          console.error(error);
          const message = 'Something is broken in the server; its log says what.';
          sendJson(response, { status: 500, body: { error: { code: 'broken', message } } });
        },
      );
    });
  }
}

const methodOf = (request: IncomingMessage): string => request.method ?? 'GET';
const pathOf = (request: IncomingMessage): string => request.url ?? '/';
const pathnameOf = (request: IncomingMessage): string => pathOf(request).split('?', 1)[0] ?? '/';
const routeFor = (request: IncomingMessage): Route =>
  routeOf(methodOf(request), pathOf(request), request.headers);

/** Files of a page are not pages: nothing on another site has a reason to load them. */
const isPage = (route: Route, request: IncomingMessage): boolean =>
  route === 'page' && !pathOf(request).startsWith('/_next/');

function setPageHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  policyOf: PolicyOf,
): void {
  const pathname = pathnameOf(request);
  const framable = mayBeFramed(pathname);
  const nonce = isMadeAnew(pathname) ? randomBytes(16).toString('base64') : undefined;
  const policy = policyOf(pathname, nonce);
  // From there Next takes the nonce for the scripts it writes; what a client claims there must not reach it.
  if (nonce === undefined) delete request.headers['content-security-policy'];
  else request.headers['content-security-policy'] = policy;
  response.setHeader('Content-Security-Policy', policy);
  if (!framable) response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', framable ? 'cross-origin' : 'same-origin');
  response.setHeader(
    'Permissions-Policy',
    'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  );
}

/** Sends an AWS answer as it is: no header of ours that AWS would not send. */
function send(
  response: ServerResponse,
  { status, headers, body }: WireResponse,
  close = false,
): void {
  if (response.writableEnded || response.destroyed) return;
  const sent = [...headers];
  if (status !== 204) sent.push(['Content-Length', String(Buffer.byteLength(body))]);
  if (close) sent.push(['Connection', 'close']);
  // Node takes pairs as they are; its types know only flat lists.
  response.writeHead(status, sent as unknown as string[]);
  response.end(body);
}

function sendJson(
  response: ServerResponse,
  { status, headers = {}, body }: ControlResponse,
  close = false,
): void {
  const own: Readonly<Record<string, string>> = {
    'Content-Type': 'application/json',
    ...ownHeaders,
    ...headers,
  };
  // The one page of the API is text already.
  const text = own['Content-Type'] === 'application/json' ? JSON.stringify(body) : String(body);
  send(response, { status, headers: Object.entries(own), body: text }, close);
}

function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  const own = { 'Content-Type': type, ...ownHeaders };
  send(response, { status, headers: Object.entries(own), body: `${text}\n` });
}

const ownHeaders = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

function refuseUpgrade(socket: Duplex, status: number, message: string): void {
  const body = `${message}\n`;
  const head = `HTTP/1.1 ${status} Refused\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n`;
  // A client that is gone already has nobody to tell.
  socket.on('error', () => socket.destroy());
  socket.end(head + body);
}
