import { z } from 'zod';
import { defaultFunction } from '#engine';
import { changeSettings } from '../change-settings';
import { architectures, oneOf, text } from '../constraints';
import { packageMembers, takePackage } from '../deployment-package';
import {
  emptyNote,
  findFunction,
  freshVersion,
  releaseCodes,
  saveFunction,
} from '../described-function';
import { pendingMs } from '../environment-variables';
import { functionConfiguration } from '../function-configuration';
import { faults } from '../lambda-fault';
import { jsonAnswer, type Operation, type OperationCall } from '../operation';
import { publish } from '../publish';
import { withRealBehaviour } from '../real-behaviour';
import { type Reference, readReference, referenceForms } from '../reference';
import { readRequestBody } from '../request-body';
import { settingsMembers } from '../settings-members';
import { checkTags, tagMap } from '../tags';

const body = z.object({
  ...settingsMembers,
  FunctionName: text(),
  Role: settingsMembers.Role.unwrap(),
  Code: z.object(packageMembers),
  Publish: z.boolean().optional(),
  PackageType: oneOf(['Zip', 'Image']).optional(),
  Tags: tagMap.optional(),
  Architectures: architectures.optional(),
});

const longestName = 64;

/** POST /2015-03-31/functions. The package is kept, and run where it can be and may be; else the function is simulated. */
export const createFunction: Operation = async (call) => {
  const request = readRequestBody(call.request.body, body);
  const { name } = nameOf(call, request.FunctionName);
  const type = request.PackageType ?? 'Zip';
  if (type === 'Zip' && (request.Runtime === undefined || request.Handler === undefined)) {
    throw faults.invalidParameter(
      'Runtime and Handler are mandatory parameters for functions created with deployment packages.',
    );
  }
  if (request.Tags !== undefined) checkTags(request.Tags);
  if (findFunction(call, name) !== null) {
    throw faults.conflict(`Function already exist: ${name}`);
  }
  const made = changeSettings(call, freshFunction(name), request);
  const packed = takePackage(call, request.Code);
  if (packed.packageType !== type) {
    throw faults.invalidParameter(
      `Please provide ${type === 'Image' ? 'ImageUri' : 'a zip'} when creating a function with packageType ${type}.`,
    );
  }
  const busyMs = pendingMs(made.note.latest.environment);
  const packaged = {
    config: { ...made.config, architecture: architectureOf(request.Architectures) },
    note: {
      ...made.note,
      latest: { ...made.note.latest, ...packed },
      tags: request.Tags ?? {},
      busy: busyMs > 0 ? ({ with: 'creating', untilMs: call.nowMs + busyMs } as const) : null,
    },
  };
  const described = withRealBehaviour(packaged, call, true);
  const published =
    request.Publish === true
      ? publish(described, undefined, call.nowMs)
      : { fn: described, version: 0 };
  const saved = await saveFunction(call, published.fn).finally(() => releaseCodes(call));
  return jsonAnswer(
    201,
    functionConfiguration(call.account, call.room.seed, saved, {
      version: published.version,
      qualifier: null,
      progress: 'creating',
    }),
  );
};

const freshFunction = (name: string) => ({
  config: { ...defaultFunction, name },
  note: { ...emptyNote, latest: freshVersion },
});

const architectureOf = (asked: readonly string[] | undefined): 'arm64' | 'x86_64' =>
  asked?.[0] === 'arm64' ? 'arm64' : 'x86_64';

/** A name that is too long is another exception here than one that is malformed. */
function nameOf(call: OperationCall, given: string): Reference {
  const reference = readReference(call, given, null, referenceForms.changing);
  if (reference.qualifier !== null) {
    throw faults.validation([
      `Value '${given}' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: ${referenceForms.whole.name.pattern}`,
    ]);
  }
  if (reference.name.length <= longestName) return reference;
  throw faults.invalidParameter(
    `1 validation error detected: Value '${reference.name}' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to ${longestName}`,
  );
}
