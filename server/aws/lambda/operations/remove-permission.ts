import { functionArn } from '#model';
import { checkRevision } from '../change-guard';
import { findFunction, saveFunction } from '../described-function';
import { without } from '../function-note';
import { faults } from '../lambda-fault';
import { emptyAnswer, type Operation, partOf } from '../operation';
import { statementsOf } from '../policy';
import { policySubject, subjectRevision, touchSubject } from '../policy-subject';
import { referenceOf } from '../reference';

/** DELETE /2015-03-31/functions/{FunctionName}/policy/{StatementId} */
export const removePermission: Operation = async (call) => {
  const reference = referenceOf(call);
  if (findFunction(call, reference.name) === null) {
    throw faults.notFound(`No policy found for: ${functionArn(call.account, reference.name)}`);
  }
  const subject = policySubject(call, reference);
  const statements = statementsOf(subject.fn, subject.qualifier);
  if (statements.length === 0) {
    throw faults.notFound('No policy is associated with the given resource.');
  }
  const id = partOf(call, 1);
  const after = statements.filter(({ Sid }) => Sid !== id);
  if (after.length === statements.length) {
    throw faults.notFound(`Statement ${id} is not found in resource policy.`);
  }
  checkRevision(
    call.query.get('RevisionId') ?? undefined,
    subjectRevision(call.room.seed, subject),
  );
  const { config, note } = touchSubject(subject);
  const { qualifier } = subject;
  await saveFunction(call, {
    config,
    note: {
      ...note,
      policies:
        after.length === 0
          ? without(note.policies, qualifier)
          : { ...note.policies, [qualifier]: after },
    },
  });
  return emptyAnswer();
};
