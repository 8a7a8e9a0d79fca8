import { createHash } from 'node:crypto';
import type { Account, FunctionConfig } from '#engine';
import { functionArn } from '#model';
import { type FunctionNote, readNote, type VersionNote } from './function-note';
import { faults } from './lambda-fault';
import { newlyNamedTargets } from './named-targets';
import type { OperationCall } from './operation';
import { refusalFault } from './refusal-fault';

/** A function as the management API sees it: its settings in the simulation and what is noted besides. */
export interface DescribedFunction {
  readonly config: FunctionConfig;
  readonly note: FunctionNote;
}

/** The function of that name, or null. */
export function findFunction(
  { room, account }: Pick<OperationCall, 'room' | 'account'>,
  name: string,
): DescribedFunction | null {
  const config = room.functionNamed(name);
  if (config === null) return null;
  const text = room.inventory.noteOf(name);
  const note = text === null ? workbenchNote(config, account, room.epochMs) : readNote(text);
  return { config, note };
}

/** The function of that name. Throws the 404 of Get and Delete, which names the ARN without a suffix. */
export function existingFunction(call: OperationCall, name: string): DescribedFunction {
  const found = findFunction(call, name);
  if (found === null)
    throw faults.notFound(`Function not found: ${functionArn(call.account, name)}`);
  return found;
}

/** Whether a version of this number can be found by clients. */
export const hasVersion = ({ config, note }: DescribedFunction, number: number): boolean =>
  config.versions.some(({ version }) => version === number) &&
  !note.deletedVersions.includes(number);

/**
 * Journals what a call has changed, settings and note in one command. Nothing may be awaited between reading a function
 * and this: calls at the same time would overwrite each other.
 */
export async function saveFunction(
  { room }: OperationCall,
  { config, note }: DescribedFunction,
): Promise<DescribedFunction> {
  const saved = { config, note: { ...note, revision: note.revision + 1 } };
  // A target more than a room may have is not made, and what is sent there fails as it does on AWS.
  for (const target of newlyNamedTargets(config, room.functionNamed(config.name))) {
    void room.configure({ type: 'configureTarget', target });
  }
  const reply = await room.configure({
    type: 'configureFunction',
    config,
    note: JSON.stringify(saved.note),
  });
  if (!reply.ok) throw refusalFault(reply);
  return saved;
}

/** Lets go of packages that no function of the room is made of any more. */
export function releaseCodes({ room, codes }: OperationCall): void {
  codes.keepOnly(room.id, neededCodes(room));
}

/** The packages that functions of a room and their versions are made of. */
function neededCodes(room: OperationCall['room']): ReadonlySet<string> {
  const needed = new Set<string>();
  for (const { name } of room.inventory.functions()) {
    const text = room.inventory.noteOf(name);
    if (text === null) continue;
    const { latest, versions } = readNote(text);
    for (const { codeSha256 } of [latest, ...Object.values(versions)]) needed.add(codeSha256);
  }
  return needed;
}

const sha256Of = (bytes: string | Buffer): string =>
  createHash('sha256').update(bytes).digest('base64');

/** What a function that was made in the workbench looks like to clients: a Node.js function with a role of its own. */
function workbenchNote(config: FunctionConfig, account: Account, epochMs: number): FunctionNote {
  const code = JSON.stringify(config.behaviour);
  const latest: VersionNote = {
    ...freshVersion,
    role: `arn:aws:iam::${account.id}:role/lambdarium`,
    runtime: 'nodejs22.x',
    handler: 'index.handler',
    codeSha256: sha256Of(code),
    codeSize: code.length,
    modifiedMs: epochMs,
  };
  const versions = Object.fromEntries(config.versions.map(({ version }) => [version, latest]));
  return { ...emptyNote, latest, versions };
}

/** A version before anything was said of it. */
export const freshVersion: VersionNote = {
  runtime: null,
  handler: null,
  role: '',
  description: '',
  packageType: 'Zip',
  imageUri: null,
  codeSha256: '',
  codeSize: 0,
  environment: null,
  tracing: 'PassThrough',
  ephemeralMb: 512,
  logGroup: null,
  applicationLogLevel: null,
  systemLogLevel: null,
  layers: [],
  snapStart: 'None',
  kept: {},
  modifiedMs: 0,
  revision: 0,
};

export const emptyNote: FunctionNote = {
  latest: freshVersion,
  versions: {},
  deletedVersions: [],
  aliases: {},
  tags: {},
  policies: {},
  invokeConfigs: {},
  provisionedAtMs: {},
  revision: 0,
  busy: null,
};
