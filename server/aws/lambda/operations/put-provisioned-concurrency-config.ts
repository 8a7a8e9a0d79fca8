import { z } from 'zod';
import { quotas } from '#engine/quotas';
import { whole } from '../constraints';
import { type DescribedFunction, saveFunction } from '../described-function';
import { faults } from '../lambda-fault';
import { jsonAnswer, type Operation, type OperationCall } from '../operation';
import { provisionedConfiguration, provisionedSubject } from '../provisioned-configuration';
import { conflictFault } from '../provisioned-conflict';
import { changeQualifier, provisionedOf } from '../qualifier-settings';
import { referenceForms, referenceOf } from '../reference';
import { readRequestBody } from '../request-body';
import { provisionedTotal, unclaimed } from '../reserved-concurrency';

const body = z.object({ ProvisionedConcurrentExecutions: whole(1) });

/** PUT /2019-09-30/functions/{FunctionName}/provisioned-concurrency */
export const putProvisionedConcurrencyConfig: Operation = async (call) => {
  const reference = referenceOf(call, referenceForms.changing);
  const { ProvisionedConcurrentExecutions: wanted } = readRequestBody(call.request.body, body);
  const { fn, qualifier } = provisionedSubject(
    call,
    reference,
    'Provisioned Concurrency Configs cannot be applied to unpublished function versions.',
  );
  checkProvisioned(call, fn, qualifier, wanted);
  const conflict = conflictFault(fn, qualifier);
  if (conflict !== null) throw conflict;
  const saved = await saveFunction(call, {
    config: changeQualifier(fn.config, qualifier, { provisionedConcurrency: wanted }),
    note: {
      ...fn.note,
      provisionedAtMs: { ...fn.note.provisionedAtMs, [qualifier]: call.nowMs },
    },
  });
  return jsonAnswer(202, provisionedConfiguration(call, saved, qualifier, true));
};

function checkProvisioned(
  call: OperationCall,
  { config }: DescribedFunction,
  qualifier: string,
  wanted: number,
): void {
  const total = provisionedTotal(config) - provisionedOf(config, qualifier) + wanted;
  if (config.reservedConcurrency !== null) {
    if (total <= config.reservedConcurrency) return;
    throw faults.invalidParameter(
      'Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function',
    );
  }
  const { concurrency } = call.account;
  if (wanted > concurrency) {
    throw faults.invalidParameter(
      `Specified ConcurrentExecutions for function is greater than account's unreserved concurrency [${concurrency}].`,
      false,
    );
  }
  if (unclaimed(call, config.name) - total < quotas.minimumUnreserved) {
    throw faults.invalidParameter(
      `Specified ConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${quotas.minimumUnreserved}].`,
      false,
    );
  }
}
