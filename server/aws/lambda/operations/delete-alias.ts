import { aliasNamed } from '../alias-configuration';
import { existingFunction, saveFunction } from '../described-function';
import { without } from '../function-note';
import { emptyAnswer, type Operation, partOf } from '../operation';
import { referenceForms, referenceOf } from '../reference';

/** DELETE /2015-03-31/functions/{FunctionName}/aliases/{Name}: an alias that is not there is no error. */
export const deleteAlias: Operation = async (call) => {
  const { name } = referenceOf(call, referenceForms.changing);
  const fn = existingFunction(call, name);
  const alias = aliasNamed(fn, partOf(call, 1));
  if (alias === null) return emptyAnswer();
  const { config, note } = fn;
  await saveFunction(call, {
    config: {
      ...config,
      aliases: config.aliases.filter((one) => one.name !== alias.name),
      qualifiers: config.qualifiers.filter((own) => own.qualifier !== alias.name),
    },
    note: {
      ...note,
      aliases: without(note.aliases, alias.name),
      policies: without(note.policies, alias.name),
      invokeConfigs: without(note.invokeConfigs, alias.name),
      provisionedAtMs: without(note.provisionedAtMs, alias.name),
    },
  });
  return emptyAnswer();
};
