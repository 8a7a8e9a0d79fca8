import {
  nameForms,
  qualifierForms,
  type ReferenceForms,
  readFunctionReference,
} from '../function-reference';
import { misdirectedResponse } from '../misdirected';
import { LambdaFault } from './lambda-fault';
import { type OperationCall, partOf } from './operation';

/** What an operation takes for a function's name, from reading ones to those that concern the whole function. */
export const referenceForms = {
  reading: { name: nameForms.namespaced, qualifier: qualifierForms.namespaced },
  changing: { name: nameForms.plain, qualifier: qualifierForms.plain },
  whole: { name: nameForms.unqualified, qualifier: qualifierForms.plain },
} as const satisfies Record<string, ReferenceForms>;

/** A function's name and the version or alias that is meant; null where none is given. */
export interface Reference {
  readonly name: string;
  readonly qualifier: string | null;
}

/** Reads the function a call is about from its path and query. Throws what AWS answers to one that cannot be meant. */
export function referenceOf(
  call: OperationCall,
  forms: ReferenceForms = referenceForms.reading,
): Reference {
  return readReference(call, partOf(call, 0), call.query.get('Qualifier'), forms);
}

export function readReference(
  call: OperationCall,
  text: string,
  qualifier: string | null,
  forms: ReferenceForms,
): Reference {
  const read = readFunctionReference(text, qualifier, forms);
  if (!read.ok) throw new LambdaFault(read.response);
  const misdirected = misdirectedResponse(read.reference, call.account, call.operation);
  if (misdirected) throw new LambdaFault(misdirected);
  return read.reference;
}
