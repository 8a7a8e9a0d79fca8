import { existingFunction, hasVersion, releaseCodes, saveFunction } from '../described-function';
import { without } from '../function-note';
import { faults } from '../lambda-fault';
import { emptyAnswer, type Operation } from '../operation';
import { referenceOf } from '../reference';
import { refusalFault } from '../refusal-fault';

/** DELETE /2015-03-31/functions/{FunctionName} */
export const deleteFunction: Operation = async (call) => {
  const { name, qualifier } = referenceOf(call);
  if (qualifier === '$LATEST') {
    throw faults.invalidParameter(
      '$LATEST version cannot be deleted without deleting the function.',
    );
  }
  const fn = existingFunction(call, name);
  if (qualifier === null) {
    const reply = await call.room.configure({ type: 'deleteFunction', functionName: name });
    if (!reply.ok) throw refusalFault(reply);
    releaseCodes(call);
    return emptyAnswer();
  }
  const { config, note } = fn;
  const version = /^\d{1,9}$/.test(qualifier) ? Number(qualifier) : 0;
  // Unverified: that deleting a version which is not there, or an alias in this way, is no error.
  if (!hasVersion(fn, version)) return emptyAnswer();
  const alias = config.aliases.find(
    (one) => one.version === version || one.additional?.version === version,
  );
  if (alias !== undefined) {
    // Documented: a version that an alias names cannot be deleted. The words are ours.
    throw faults.conflict(
      `Version ${version} cannot be deleted: the alias ${alias.name} names it.`,
    );
  }
  await saveFunction(call, {
    config: {
      ...config,
      qualifiers: config.qualifiers.filter((own) => own.qualifier !== qualifier),
    },
    note: {
      ...note,
      versions: without(note.versions, qualifier),
      deletedVersions: [...note.deletedVersions, version],
      policies: without(note.policies, qualifier),
      invokeConfigs: without(note.invokeConfigs, qualifier),
      provisionedAtMs: without(note.provisionedAtMs, qualifier),
    },
  });
  releaseCodes(call);
  return emptyAnswer();
};
