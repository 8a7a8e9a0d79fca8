import { functionArn } from '#model';
import { aliasConfiguration, aliasNamed } from '../alias-configuration';
import { existingFunction } from '../described-function';
import { faults } from '../lambda-fault';
import { jsonAnswer, type Operation, partOf } from '../operation';
import { referenceForms, referenceOf } from '../reference';

/** GET /2015-03-31/functions/{FunctionName}/aliases/{Name} */
export const getAlias: Operation = (call) => {
  const { name } = referenceOf(call, referenceForms.changing);
  const fn = existingFunction(call, name);
  const alias = aliasNamed(fn, partOf(call, 1));
  if (alias === null) {
    throw faults.notFound(
      `Cannot find alias arn: ${functionArn(call.account, name)}:${partOf(call, 1)}`,
    );
  }
  return jsonAnswer(200, aliasConfiguration(call.account, call.room.seed, fn, alias));
};
