import { z } from 'zod';
import { functionArn } from '#model';
import { whole } from '../constraints';
import { findFunction, saveFunction } from '../described-function';
import { faults } from '../lambda-fault';
import { jsonAnswer, type Operation } from '../operation';
import { referenceForms, referenceOf } from '../reference';
import { readRequestBody } from '../request-body';
import { checkReserved } from '../reserved-concurrency';

const body = z.object({ ReservedConcurrentExecutions: whole(0) });

/** PUT /2017-10-31/functions/{FunctionName}/concurrency */
export const putFunctionConcurrency: Operation = async (call) => {
  const { name, qualifier } = referenceOf(call, referenceForms.changing);
  const { ReservedConcurrentExecutions: reserved } = readRequestBody(call.request.body, body);
  if (qualifier !== null) {
    throw faults.invalidParameter(
      'This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. Please specify either a function name or an unqualified function ARN.',
    );
  }
  const fn = findFunction(call, name);
  if (fn === null) {
    throw faults.notFound(`Function not found: ${functionArn(call.account, name)}:$LATEST`);
  }
  checkReserved(call, fn.config, reserved);
  await saveFunction(call, { ...fn, config: { ...fn.config, reservedConcurrency: reserved } });
  return jsonAnswer(200, { ReservedConcurrentExecutions: reserved });
};
