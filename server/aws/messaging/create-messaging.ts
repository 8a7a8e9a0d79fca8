import { randomUUID } from 'node:crypto';
import type { Limits } from '#config';
import type { Room, Rooms, WallClock } from '#rooms';
import { addressOf } from '../address';
import type { Aws } from '../create-aws';
import { ServiceError } from '../protocols/service-error';
import type { WireRequest, WireResponse } from '../wire';
import { createRoomServices, type RoomServices } from './room-services';
import type { ServiceCall } from './service-call';
import { type ServiceRequest, serviceOf } from './service-of';
import { services } from './services';

export interface MessagingParts {
  readonly rooms: Rooms;
  readonly clock: WallClock;
  readonly limits: Limits;
}

/**
 * Puts SQS, SNS and EventBridge before the other APIs: what the simulated Lambda sends to a queue, a topic or a bus is
 * there for real clients.
 *
 * @example
 * const aws = withMessaging(createAws({ rooms }), { rooms, clock, limits });
 */
export function withMessaging(aws: Aws, { rooms, clock, limits }: MessagingParts): Aws {
  const servicesOf = new WeakMap<Room, RoomServices>();
  rooms.furnish((room) => {
    const made = createRoomServices(room, limits, clock);
    servicesOf.set(room, made);
    return made;
  });

  return {
    bodyLimit: (request) =>
      isLambdas(request.path)
        ? aws.bodyLimit(request)
        : { operation: anyOperation, bytes: limits.invokeBodyBytes, toldBytes: mostBytes },
    tooLarge: (limit) =>
      limit.operation === anyOperation ? tooLarge(limit.toldBytes) : aws.tooLarge(limit),

    handle(request, respond) {
      const { headers } = request;
      // Lambda's paths begin with a date; nearly every call is one of them.
      if (isLambdas(request.path) && headers['x-amz-target'] === undefined) {
        return aws.handle(request, respond);
      }
      const addressed = addressOf(rooms, request);
      const wanted = serviceOf(request, addressed?.scope ?? null);
      if (wanted === null) return aws.handle(request, respond);
      const room = addressed && servicesOf.get(addressed.room);
      if (!room) {
        respond(services[wanted.service].fail(wanted, unknownKey(), randomUUID()));
        return () => {};
      }
      const { region = addressed.room.account.region } = addressed.scope ?? {};
      const gone = new AbortController();
      void answer(request, wanted, room, region, gone.signal).then((response) => {
        if (!gone.signal.aborted) respond(response);
      });
      return () => gone.abort();
    },
  };

  async function answer(
    request: WireRequest,
    wanted: ServiceRequest,
    { state, polls, now, settle }: RoomServices,
    region: string,
    gone: AbortSignal,
  ): Promise<WireResponse> {
    const service = services[wanted.service];
    const requestId = randomUUID();
    const call: ServiceCall = {
      state,
      region,
      baseUrl: `http://${request.headers.host ?? 'localhost'}`,
      now: now(),
      polls,
      gone,
      query: wanted.protocol === 'query',
      addTarget: async (target) => {
        const reply = await state.room.configure({ type: 'configureTarget', target });
        return reply.ok ? null : reply.message;
      },
      removeTarget: async (target) => {
        await state.room.configure({ type: 'deleteTarget', target });
      },
    };
    try {
      if (!onMessages.test(wanted.operation)) state.redefined = true;
      const output = await service.run(wanted, request, call);
      if (!onMessages.test(wanted.operation)) state.redefined = true;
      await settle();
      const fault = await state.room.recorded();
      if (fault) throw new ServiceError(500, 'InternalFailure', fault.message);
      return service.succeed(wanted, output, requestId);
    } catch (error) {
      if (error instanceof ServiceError) return service.fail(wanted, error, requestId);
      console.error(error);
      const broken = 'Something is broken in the server; its log says what.';
      const fault = new ServiceError(500, 'InternalFailure', broken);
      return service.fail(wanted, fault, requestId);
    }
  }
}

const isLambdas = (path: string): boolean => path.startsWith('/20');

/** The body was not read, so nobody knows what was to be done. */
const anyOperation = 'any';

/** A message, or ten of them together, may have a mebibyte. SQS developer guide, quotas. */
const mostBytes = 1_048_576;

/** Unverified: what SQS, SNS and EventBridge say of a body that is out of all proportion. */
const tooLarge = (bytes: number): WireResponse => ({
  status: 413,
  headers: [
    ['x-amzn-RequestId', randomUUID()],
    ['Content-Type', 'application/x-amz-json-1.0'],
    ['x-amzn-query-error', 'RequestEntityTooLarge;Sender'],
  ],
  body: JSON.stringify({
    __type: 'com.amazon.coral.service#RequestEntityTooLargeException',
    message: `Request must be smaller than ${bytes} bytes.`,
  }),
});
/** Operations that change messages alone, or nothing. */
const onMessages =
  /^(SendMessage|ReceiveMessage|DeleteMessage|ChangeMessageVisibility|Publish|PutEvents|Get|List)/;

const unknownKey = (): ServiceError =>
  new ServiceError(
    403,
    'UnrecognizedClientException',
    'The security token included in the request is invalid.',
    'InvalidClientTokenId',
  );
