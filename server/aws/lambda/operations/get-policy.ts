import { faults } from '../lambda-fault';
import { jsonAnswer, type Operation } from '../operation';
import { policyText, statementsOf } from '../policy';
import { policySubject, subjectRevision } from '../policy-subject';
import { referenceOf } from '../reference';

/** GET /2015-03-31/functions/{FunctionName}/policy */
export const getPolicy: Operation = (call) => {
  const subject = policySubject(call, referenceOf(call));
  const statements = statementsOf(subject.fn, subject.qualifier);
  if (statements.length === 0) throw faults.notFound('The resource you requested does not exist.');
  return jsonAnswer(200, {
    Policy: policyText(statements),
    RevisionId: subjectRevision(call.room.seed, subject),
  });
};
