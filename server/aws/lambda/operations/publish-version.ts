import { z } from 'zod';
import { checkRevision } from '../change-guard';
import { text } from '../constraints';
import { existingFunction, saveFunction } from '../described-function';
import { functionConfiguration, progressAt, revisionId } from '../function-configuration';
import { faults } from '../lambda-fault';
import { jsonAnswer, type Operation } from '../operation';
import { publish } from '../publish';
import { referenceForms, referenceOf } from '../reference';
import { readRequestBody } from '../request-body';

const body = z.object({
  CodeSha256: z.string().max(1_024).optional(),
  Description: text({ most: 256 }).optional(),
  RevisionId: z.string().optional(),
});

/** POST /2015-03-31/functions/{FunctionName}/versions */
export const publishVersion: Operation = async (call) => {
  const { name } = referenceOf(call, referenceForms.changing);
  const request = readRequestBody(call.request.body, body);
  const before = existingFunction(call, name);
  if (progressAt(before, call.nowMs) === 'creating') {
    throw faults.conflict(
      'The operation cannot be performed at this time. The function is currently in the following state: Pending',
    );
  }
  checkRevision(request.RevisionId, revisionId(call.room.seed, before, 0));
  const { codeSha256 } = before.note.latest;
  if (request.CodeSha256 !== undefined && request.CodeSha256 !== codeSha256) {
    throw faults.invalidParameter(
      `CodeSHA256 (${request.CodeSha256}) is different from current CodeSHA256 in $LATEST (${codeSha256}). Please try again with the CodeSHA256 in $LATEST.`,
    );
  }
  const { fn, version, fresh } = publish(before, request.Description, call.nowMs);
  const saved = fresh ? await saveFunction(call, fn) : fn;
  return jsonAnswer(
    201,
    functionConfiguration(call.account, call.room.seed, saved, {
      version,
      qualifier: String(version),
      progress: fresh ? 'creating' : 'done',
    }),
  );
};
