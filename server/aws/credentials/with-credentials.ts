import type { Rooms, WallClock } from '#rooms';
import type { Aws } from '../create-aws';
import { scopeOf } from '../credential-scope';
import { errorResponse } from '../error-response';
import type { WireRequest, WireResponse } from '../wire';
import { signatureFault } from './check-signature';
import { signedServiceOf } from './refuse-signature';

export interface CredentialsParts {
  readonly rooms: Rooms;
  readonly clock: WallClock;
}

/**
 * Checks the signature of what comes from elsewhere before the APIs see it. Requests on loopback pass as they are: any
 * keys will do there, or none.
 *
 * @example
 * const aws = withCredentials(createAws({ rooms }), { rooms, clock });
 */
export function withCredentials(aws: Aws, { rooms, clock }: CredentialsParts): Aws {
  return {
    ...aws,
    handle(request, respond) {
      if (request.onLoopback) return aws.handle(request, respond);
      let gone = false;
      let hangUp = () => {};
      const answer = (refusal: WireResponse | null) => {
        if (gone) return;
        if (refusal) respond(refusal);
        else hangUp = aws.handle({ ...request, verified: true }, respond);
      };
      refusalOf(request).then(answer, (error: unknown) => {
        console.error(error);
        answer(broken());
      });
      return () => {
        gone = true;
        hangUp();
      };
    },
  };

  async function refusalOf(request: WireRequest): Promise<WireResponse | null> {
    const service = signedServiceOf(request, scopeOf(request));
    const fault = await signatureFault(request, {
      service: service.name,
      skewMinutes: service.skewMinutes,
      nowMs: clock.now(),
      secretOf: rooms.secretAccessKeyOf,
    });
    return fault && service.refuse(fault);
  }
}

const broken = (): WireResponse =>
  errorResponse(500, 'ServiceException', {
    Type: 'Service',
    Message: 'Something is broken in the server; its log says what.',
  });
