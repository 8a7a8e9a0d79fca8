import { createHash } from 'node:crypto';
import { type Account, hexOf, type PublishedVersion } from '#engine';
import { functionArn, targetArn } from '#model';
import type { DescribedFunction } from './described-function';
import { type VersionNote, versionNote } from './function-note';

/** How far Lambda is with what the call that answers, or one before it, has asked for. */
export type Progress = 'creating' | 'updating' | 'done';

export interface ConfigurationView {
  /** 0 is `$LATEST`. */
  readonly version: number;
  /** What follows the function's name in the ARN; null leaves it unqualified. */
  readonly qualifier: string | null;
  readonly progress: Progress;
  /** Lists leave State and LastUpdateStatus out. */
  readonly listed?: boolean;
}

/** FunctionConfiguration as AWS writes it: the members and their order are those of a recorded answer. */
export function functionConfiguration(
  account: Account,
  seed: number,
  fn: DescribedFunction,
  { version, qualifier, progress, listed = false }: ConfigurationView,
) {
  const { config, note } = fn;
  const said = versionNote(note, version);
  const code = publishedCode(fn, version) ?? config;
  const arn = functionArn(account, config.name);
  return {
    FunctionName: config.name,
    FunctionArn: qualifier === null ? arn : `${arn}:${qualifier}`,
    Runtime: said.runtime ?? undefined,
    Role: said.role,
    Handler: said.handler ?? undefined,
    CodeSize: said.codeSize,
    Description: said.description,
    Timeout: code.timeoutMs / 1_000,
    MemorySize: code.memoryMb,
    LastModified: lambdaDate(said.modifiedMs),
    CodeSha256: said.codeSha256,
    Version: version === 0 ? '$LATEST' : String(version),
    ...(config.deadLetter && {
      DeadLetterConfig: { TargetArn: targetArn(account, config.deadLetter) },
    }),
    ...(said.environment && { Environment: { Variables: said.environment } }),
    ...said.kept,
    TracingConfig: { Mode: said.tracing },
    RevisionId: revisionId(seed, fn, version),
    ...(said.layers.length > 0 && { Layers: said.layers.map((Arn) => ({ Arn })) }),
    ...(!listed && stateOf(progress)),
    PackageType: said.packageType,
    Architectures: [config.architecture],
    EphemeralStorage: { Size: said.ephemeralMb },
    SnapStart: { ApplyOn: said.snapStart, OptimizationStatus: 'Off' },
    ...(said.packageType === 'Zip' && {
      RuntimeVersionConfig: { RuntimeVersionArn: runtimeVersionArn(account, said) },
    }),
    LoggingConfig: {
      LogFormat: config.logFormat,
      ...(config.logFormat === 'JSON' && {
        ApplicationLogLevel: said.applicationLogLevel ?? 'INFO',
        SystemLogLevel: said.systemLogLevel ?? 'INFO',
      }),
      LogGroup: said.logGroup ?? `/aws/lambda/${config.name}`,
    },
  };
}

/** How far Lambda is at this moment with the function itself; published versions are never updated. */
export function progressAt({ note: { busy } }: DescribedFunction, nowMs: number): Progress {
  return busy !== null && nowMs < busy.untilMs ? busy.with : 'done';
}

function stateOf(progress: Progress) {
  const reason = 'The function is being created.';
  switch (progress) {
    case 'creating':
      return { State: 'Pending', StateReason: reason, StateReasonCode: 'Creating' };
    case 'updating':
      return {
        State: 'Active',
        LastUpdateStatus: 'InProgress',
        LastUpdateStatusReason: reason,
        LastUpdateStatusReasonCode: 'Creating',
      };
    case 'done':
      return { State: 'Active', LastUpdateStatus: 'Successful' };
  }
}

const publishedCode = ({ config }: DescribedFunction, version: number): PublishedVersion | null =>
  config.versions.find((published) => published.version === version) ?? null;

/** A fresh id after every change, the same for the same seed and history. */
export function revisionId(
  seed: number,
  { config, note }: DescribedFunction,
  version: number,
): string {
  const { name } = config;
  // Changes of the workbench leave the note alone, so the settings count too.
  const what =
    version === 0
      ? createHash('sha256').update(JSON.stringify(config)).digest('hex') + note.revision
      : String(versionNote(note, version).revision);
  return uuidOf(hexOf(seed, `revision ${name} ${version} ${what}`, 32));
}

export const uuidOf = (hex: string): string =>
  hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** As in `2025-11-24T23:08:11.000+0000`. */
export const lambdaDate = (ms: number): string =>
  `${new Date(Math.floor(ms / 1_000) * 1_000).toISOString().slice(0, -1)}+0000`;

const runtimeVersionArn = ({ region }: Account, { runtime }: VersionNote): string =>
  `arn:aws:lambda:${region}::runtime:${createHash('sha256').update(String(runtime)).digest('hex')}`;
