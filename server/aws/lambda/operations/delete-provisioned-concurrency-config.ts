import { saveFunction } from '../described-function';
import { without } from '../function-note';
import { emptyAnswer, type Operation } from '../operation';
import { provisionedSubject } from '../provisioned-configuration';
import { changeQualifier } from '../qualifier-settings';
import { referenceForms, referenceOf } from '../reference';
import { notPublished } from './get-provisioned-concurrency-config';

/** DELETE /2019-09-30/functions/{FunctionName}/provisioned-concurrency: one that is not there is no error. */
export const deleteProvisionedConcurrencyConfig: Operation = async (call) => {
  const reference = referenceOf(call, referenceForms.changing);
  const { fn, qualifier } = provisionedSubject(call, reference, notPublished);
  await saveFunction(call, {
    config: changeQualifier(fn.config, qualifier, { provisionedConcurrency: 0 }),
    note: { ...fn.note, provisionedAtMs: without(fn.note.provisionedAtMs, qualifier) },
  });
  return emptyAnswer();
};
