import { z } from 'zod';
import { checkRevision } from '../change-guard';
import { oneOf, text } from '../constraints';
import { saveFunction } from '../described-function';
import { faults } from '../lambda-fault';
import { jsonAnswer, type Operation } from '../operation';
import { policyText, statementOf, statementsOf } from '../policy';
import { policySubject, subjectRevision, touchSubject } from '../policy-subject';
import { referenceOf } from '../reference';
import { readRequestBody } from '../request-body';

const body = z.object({
  StatementId: text({ least: 1, most: 100, pattern: '([a-zA-Z0-9-_]+)' }),
  Action: text({ pattern: '(lambda:[*]|lambda:[a-zA-Z]+|[*])' }),
  Principal: text({ most: 2_048, pattern: '[^\\s]+' }),
  SourceArn: text({
    pattern:
      'arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)',
  }).optional(),
  SourceAccount: text({ most: 12, pattern: '\\d{12}' }).optional(),
  EventSourceToken: text({ most: 256, pattern: '[a-zA-Z0-9._\\-]+' }).optional(),
  PrincipalOrgID: text({ least: 12, most: 34, pattern: 'o-[a-z0-9]{10,32}' }).optional(),
  FunctionUrlAuthType: oneOf(['NONE', 'AWS_IAM']).optional(),
  InvokedViaFunctionUrl: z.boolean().optional(),
  RevisionId: z.string().optional(),
});

/** Lambda quotas: the size of a function's resource-based policy. */
const longestPolicyBytes = 20_480;

/** POST /2015-03-31/functions/{FunctionName}/policy. Kept and shown; the simulated callers do not depend on it yet. */
export const addPermission: Operation = async (call) => {
  const reference = referenceOf(call);
  const request = readRequestBody(call.request.body, body);
  if (reference.qualifier === '$LATEST') {
    throw faults.invalidParameter('We currently do not support adding policies for $LATEST.');
  }
  const subject = policySubject(call, reference);
  checkRevision(request.RevisionId, subjectRevision(call.room.seed, subject));
  const statements = statementsOf(subject.fn, subject.qualifier);
  if (statements.some(({ Sid }) => Sid === request.StatementId)) {
    throw faults.conflict(
      `The statement id (${request.StatementId}) provided already exists. Please provide a new statement id, or remove the existing statement.`,
    );
  }
  const statement = statementOf(request, subject.arn);
  const after = [...statements, statement];
  const bytes = Buffer.byteLength(policyText(after));
  if (bytes > longestPolicyBytes) {
    throw faults.policyTooLong(
      `The final policy size (${bytes}) is bigger than the limit (${longestPolicyBytes}).`,
    );
  }
  const { config, note } = touchSubject(subject);
  await saveFunction(call, {
    config,
    note: { ...note, policies: { ...note.policies, [subject.qualifier]: after } },
  });
  return jsonAnswer(201, { Statement: JSON.stringify(statement) });
};
