import { randomUUID } from 'node:crypto';
import type { Account } from '#engine';
import type { Room } from '#rooms';
import type { CodeStore } from '#store';
import type { WireRequest, WireResponse } from '../wire';

/** A call of one of Lambda's management operations, addressed to a room. */
export interface OperationCall {
  /** As in `lambda:CreateFunction`. */
  readonly operation: string;
  readonly request: WireRequest;
  /** What stands for `{FunctionName}` and the like in the path, decoded. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly room: Room;
  /** The room's account in the Region the client signed for. */
  readonly account: Account;
  readonly codes: CodeStore;
  /** Whether packages may run in processes here. */
  readonly realCode: boolean;
  /** The room's time, milliseconds since 1970. */
  readonly nowMs: number;
}

/** Answers a call or throws a LambdaFault. */
export type Operation = (call: OperationCall) => WireResponse | Promise<WireResponse>;

/** A part of the path, counted from 0; the table of routes sees to it that it is there. */
export const partOf = ({ parts }: OperationCall, index: number): string => parts[index] ?? '';

/** An answer with a JSON body; members that are undefined are left out. */
export const jsonAnswer = (status: number, body: object): WireResponse => ({
  status,
  headers: [
    ['Content-Type', 'application/json'],
    ['x-amzn-RequestId', randomUUID()],
  ],
  body: JSON.stringify(body),
});

/** 204, and nothing else. */
export const emptyAnswer = (): WireResponse => ({
  status: 204,
  headers: [
    ['Content-Type', 'application/json'],
    ['x-amzn-RequestId', randomUUID()],
  ],
  body: '',
});
