import { z } from 'zod';
import { changeableFunction } from '../change-guard';
import { architectures } from '../constraints';
import { packageMembers, takePackage } from '../deployment-package';
import { releaseCodes, saveFunction } from '../described-function';
import { pendingMs } from '../environment-variables';
import { functionConfiguration } from '../function-configuration';
import { faults } from '../lambda-fault';
import { jsonAnswer, type Operation } from '../operation';
import { publish } from '../publish';
import { withRealBehaviour } from '../real-behaviour';
import { referenceForms, referenceOf } from '../reference';
import { readRequestBody } from '../request-body';

const body = z.object({
  ...packageMembers,
  Architectures: architectures.optional(),
  Publish: z.boolean().optional(),
  DryRun: z.boolean().optional(),
  RevisionId: z.string().optional(),
});

/** PUT /2015-03-31/functions/{FunctionName}/code */
export const updateFunctionCode: Operation = async (call) => {
  const { name } = referenceOf(call, referenceForms.changing);
  const request = readRequestBody(call.request.body, body);
  const before = changeableFunction(call, name, request.RevisionId);
  const { packageType } = before.note.latest;
  if (packageType === 'Image' && request.ImageUri === undefined) {
    throw faults.invalidParameter(
      'Please provide ImageUri when updating a function with packageType Image.',
    );
  }
  if (packageType === 'Zip' && request.ImageUri !== undefined) {
    throw faults.invalidParameter(
      "Please don't provide ImageUri when updating a function with packageType Zip.",
    );
  }
  const rehearsal = request.DryRun === true;
  const packed = takePackage(call, request, rehearsal);
  const [architecture] = request.Architectures ?? [];
  const busyMs = pendingMs(before.note.latest.environment);
  const packaged = {
    config: {
      ...before.config,
      architecture:
        architecture === undefined
          ? before.config.architecture
          : architecture === 'arm64'
            ? ('arm64' as const)
            : ('x86_64' as const),
    },
    note: {
      ...before.note,
      latest: { ...before.note.latest, ...packed, modifiedMs: call.nowMs },
      busy: busyMs > 0 ? ({ with: 'updating', untilMs: call.nowMs + busyMs } as const) : null,
    },
  };
  const changed = rehearsal ? packaged : withRealBehaviour(packaged, call, true);
  const publishes = request.Publish === true && !rehearsal;
  const { fn, version } = publishes
    ? publish(changed, undefined, call.nowMs)
    : { fn: changed, version: 0 };
  const saved = rehearsal
    ? changed
    : await saveFunction(call, fn).finally(() => releaseCodes(call));
  return jsonAnswer(
    200,
    functionConfiguration(call.account, call.room.seed, saved, {
      version,
      qualifier: version === 0 ? null : String(version),
      progress: rehearsal ? 'done' : version === 0 ? 'updating' : 'creating',
    }),
  );
};
