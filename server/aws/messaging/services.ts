import { events } from '../eventbridge/events-service';
import { sns } from '../sns/sns-service';
import { sqs } from '../sqs/sqs-service';
import type { Service } from './service';
import type { ServiceRequest } from './service-of';

/** The services besides Lambda. */
export const services: Readonly<Record<ServiceRequest['service'], Service>> = { sqs, sns, events };
