import { faults } from '../lambda-fault';
import { jsonAnswer, type Operation } from '../operation';
import { provisionedConfiguration, provisionedSubject } from '../provisioned-configuration';
import { provisionedOf } from '../qualifier-settings';
import { referenceForms, referenceOf } from '../reference';

/** What Get and Delete say of `$LATEST`. */
export const notPublished =
  'The function resource provided must be an alias or a published version.';

/** GET /2019-09-30/functions/{FunctionName}/provisioned-concurrency */
export const getProvisionedConcurrencyConfig: Operation = (call) => {
  const reference = referenceOf(call, referenceForms.changing);
  const { fn, qualifier } = provisionedSubject(call, reference, notPublished);
  if (provisionedOf(fn.config, qualifier) === 0) throw faults.provisionedNotFound();
  return jsonAnswer(200, provisionedConfiguration(call, fn, qualifier));
};
