import type { FunctionConfig } from '#engine';
import { quotas } from '#engine/quotas';
import { faults } from './lambda-fault';
import type { OperationCall } from './operation';

/** Throws what AWS answers to a reservation that cannot be made; both errors come without `Type`, as recorded. */
export function checkReserved(call: OperationCall, config: FunctionConfig, reserved: number): void {
  const provisioned = provisionedTotal(config);
  if (reserved < provisioned) {
    throw faults.invalidParameter(
      ` ReservedConcurrentExecutions  ${reserved} should not be lower than function's total provisioned concurrency [${provisioned}].`,
      false,
    );
  }
  if (unclaimed(call, config.name) - reserved < quotas.minimumUnreserved) {
    throw faults.invalidParameter(
      `Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [${quotas.minimumUnreserved}].`,
      false,
    );
  }
}

export const provisionedTotal = ({ qualifiers }: FunctionConfig): number =>
  qualifiers.reduce((sum, { provisionedConcurrency }) => sum + provisionedConcurrency, 0);

/** What functions, one perhaps left out, leave of the account's concurrency. */
export function unclaimed({ room, account }: OperationCall, except: string | null): number {
  return room.inventory
    .functions()
    .filter(({ name }) => name !== except)
    .reduce(
      (left, config) => left - (config.reservedConcurrency ?? provisionedTotal(config)),
      account.concurrency,
    );
}
