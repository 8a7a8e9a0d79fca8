/** What a deployment package is run with, as the account knows it. */
export interface FunctionCode {
  /** `nodejs22.x` */
  readonly runtime: string;
  /** `index.handler` */
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly sha256: string;
  readonly bytes: Buffer;
}

/** Looks up the package of a function's version, 0 for `$LATEST`; null if there is none here. */
export type FindCode = (room: string, functionName: string, version: number) => FunctionCode | null;
