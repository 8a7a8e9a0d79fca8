import type { Output } from '../protocols/operation';
import type { ServiceError } from '../protocols/service-error';
import type { WireRequest, WireResponse } from '../wire';
import type { ServiceCall } from './service-call';
import type { ServiceRequest } from './service-of';

/** A service in the protocols it speaks. */
export interface Service {
  /** Reads the input and carries the operation out, or throws a ServiceError. */
  run(wanted: ServiceRequest, request: WireRequest, call: ServiceCall): Output | Promise<Output>;
  succeed(wanted: ServiceRequest, output: Output, requestId: string): WireResponse;
  fail(wanted: ServiceRequest, error: ServiceError, requestId: string): WireResponse;
}
