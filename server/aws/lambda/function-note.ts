/**
 * What AWS knows of a function and no invocation depends on. It is journaled with the function's settings as JSON text;
 * a function that was made in the workbench has none until a client changes something.
 */
export interface FunctionNote {
  readonly latest: VersionNote;
  /** By number. */
  readonly versions: Readonly<Record<string, VersionNote>>;
  /** Numbers of versions that were deleted; the simulation keeps them, clients find them no more. */
  readonly deletedVersions: readonly number[];
  readonly aliases: Readonly<Record<string, AliasNote>>;
  readonly tags: Readonly<Record<string, string>>;
  /** By qualifier, `$LATEST` for the function itself. */
  readonly policies: Readonly<Record<string, readonly Statement[]>>;
  /** By qualifier, `$LATEST` for the function itself. */
  readonly invokeConfigs: Readonly<Record<string, InvokeConfigNote>>;
  /** When provisioned concurrency was last configured, by qualifier. */
  readonly provisionedAtMs: Readonly<Record<string, number>>;
  /** Grows with every change. */
  readonly revision: number;
  /** What Lambda still does with the function, and until when; null once that is long over. */
  readonly busy: { readonly with: 'creating' | 'updating'; readonly untilMs: number } | null;
}

export interface VersionNote {
  readonly runtime: string | null;
  readonly handler: string | null;
  readonly role: string;
  readonly description: string;
  readonly packageType: 'Zip' | 'Image';
  readonly imageUri: string | null;
  readonly codeSha256: string;
  readonly codeSize: number;
  /** Null as long as nobody has set any. */
  readonly environment: Readonly<Record<string, string>> | null;
  readonly tracing: 'Active' | 'PassThrough';
  readonly ephemeralMb: number;
  readonly logGroup: string | null;
  readonly applicationLogLevel: string | null;
  readonly systemLogLevel: string | null;
  readonly layers: readonly string[];
  readonly snapStart: 'PublishedVersions' | 'None';
  /** VpcConfig, KMSKeyArn, FileSystemConfigs, ImageConfig: given back as they came. */
  readonly kept: Readonly<Record<string, unknown>>;
  /** Milliseconds since 1970. */
  readonly modifiedMs: number;
  /** The note's revision when this was last changed or published. */
  readonly revision: number;
}

interface AliasNote {
  readonly description: string;
  readonly revision: number;
}

interface InvokeConfigNote {
  readonly modifiedMs: number;
  /** A number that was never set is left out of answers, even if the default is in force. */
  readonly setsRetries: boolean;
  readonly setsAge: boolean;
}

export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Principal: string | Readonly<Record<string, string>>;
  readonly Action: string;
  readonly Resource: string;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Notes read lately: an invocation reads its function's each time. */
const recent = new Map<string, FunctionNote>();
const mostRecent = 64;

/** Reads a note back. Only the management operations write notes, so it is what they wrote. */
export function readNote(text: string): FunctionNote {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const note = JSON.parse(text) as FunctionNote;
  if (recent.size >= mostRecent) recent.clear();
  recent.set(text, note);
  return note;
}

/** The note of a version that was published or of a function's `$LATEST`. */
export const versionNote = (note: FunctionNote, version: number): VersionNote =>
  version === 0 ? note.latest : (note.versions[version] ?? note.latest);

/** A map without one of its keys. */
export function without<T>(map: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = map;
  return rest;
}
