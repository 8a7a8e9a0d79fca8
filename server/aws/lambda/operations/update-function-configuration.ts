import { z } from 'zod';
import { changeableFunction } from '../change-guard';
import { changeSettings } from '../change-settings';
import { type DescribedFunction, saveFunction } from '../described-function';
import { pendingMs, saysBehaviour } from '../environment-variables';
import { functionConfiguration } from '../function-configuration';
import { jsonAnswer, type Operation } from '../operation';
import { withRealBehaviour } from '../real-behaviour';
import { referenceForms, referenceOf } from '../reference';
import { readRequestBody } from '../request-body';
import { settingsMembers } from '../settings-members';

const body = z.object({ ...settingsMembers, RevisionId: z.string().optional() });

/** PUT /2015-03-31/functions/{FunctionName}/configuration */
export const updateFunctionConfiguration: Operation = async (call) => {
  const { name } = referenceOf(call, referenceForms.changing);
  const request = readRequestBody(call.request.body, body);
  const before = changeableFunction(call, name, request.RevisionId);
  const settled = changeSettings(call, before, request);
  const says = ({ note }: DescribedFunction) => saysBehaviour(note.latest.environment);
  const changed = withRealBehaviour(settled, call, says(before) && !says(settled));
  const busyMs = pendingMs(changed.note.latest.environment);
  const busy = { with: 'updating', untilMs: call.nowMs + busyMs } as const;
  const saved = await saveFunction(call, {
    config: changed.config,
    note: { ...changed.note, busy: busyMs > 0 ? busy : null },
  });
  const answer = functionConfiguration(call.account, call.room.seed, saved, {
    version: 0,
    qualifier: null,
    progress: 'updating',
  });
  // Recorded: while a removal is in progress the old dead-letter queue is still shown.
  const removed = before.config.deadLetter !== null && saved.config.deadLetter === null;
  const old = functionConfiguration(call.account, call.room.seed, before, {
    version: 0,
    qualifier: null,
    progress: 'done',
  });
  return jsonAnswer(200, removed ? { ...answer, DeadLetterConfig: old.DeadLetterConfig } : answer);
};
