import { HOUR } from '../../micros';
import { eventBridgeDelay, snsDelay } from '../repeat-delays';
import type { Repeats } from '../source';

// What a service does when Lambda does not take its event. Once Lambda has answered 202 none of these ever acts.

export const snsRepeats = {
  tries: 100_015,
  delay: snsDelay,
  within: null,
  on: ['throttled', 'serviceFault'],
  deadLetter: true,
  rule: 'sns.delivery-retries',
} as const satisfies Repeats;

export const eventBridgeRepeats = {
  tries: 185,
  delay: eventBridgeDelay,
  within: 24 * HOUR,
  on: ['throttled', 'serviceFault'],
  deadLetter: true,
  rule: 'eventbridge.delivery-retries',
} as const satisfies Repeats;

export const schedulerRepeats = {
  tries: 185,
  delay: eventBridgeDelay,
  within: 24 * HOUR,
  on: ['throttled', 'serviceFault'],
  deadLetter: true,
  rule: 'scheduler.delivery-retries',
} as const satisfies Repeats;

/** Nothing limits them but Lambda’s 202. */
export const alarmRepeats = {
  tries: Number.POSITIVE_INFINITY,
  delay: eventBridgeDelay,
  within: null,
  on: ['throttled', 'serviceFault'],
  deadLetter: false,
  rule: 'cloudwatch-alarm.delivery-retries',
} as const satisfies Repeats;

export const mailManagerRepeats = {
  tries: Number.POSITIVE_INFINITY,
  delay: eventBridgeDelay,
  within: 36 * HOUR,
  on: ['throttled', 'serviceFault'],
  deadLetter: false,
  rule: 'ses-mail-manager.retries',
} as const satisfies Repeats;

export const s3Repeats = {
  tries: Number.POSITIVE_INFINITY,
  delay: eventBridgeDelay,
  within: 24 * HOUR,
  on: ['throttled', 'serviceFault'],
  deadLetter: false,
  rule: 's3.delivery-retries',
} as const satisfies Repeats;

export const logsRepeats = {
  tries: Number.POSITIVE_INFINITY,
  delay: eventBridgeDelay,
  within: 24 * HOUR,
  on: ['throttled', 'serviceFault'],
  deadLetter: false,
  rule: 'cloudwatch-logs.delivery-retries',
} as const satisfies Repeats;
