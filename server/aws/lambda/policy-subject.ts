import { functionArn } from '#model';
import { aliasNamed, aliasRevision } from './alias-configuration';
import { type DescribedFunction, existingFunction } from './described-function';
import { revisionId } from './function-configuration';
import { faults } from './lambda-fault';
import type { OperationCall } from './operation';
import type { Reference } from './reference';
import { versionOf } from './resolve-version';

/** What a resource-based policy is attached to: a function, a version or an alias. */
export interface PolicySubject {
  readonly fn: DescribedFunction;
  /** `$LATEST` for the function itself. */
  readonly qualifier: string;
  readonly arn: string;
}

/** Throws 404 if the function, version or alias is not there. */
export function policySubject(call: OperationCall, { name, qualifier }: Reference): PolicySubject {
  const fn = existingFunction(call, name);
  const arn = functionArn(call.account, name);
  if (qualifier === null || qualifier === '$LATEST') return { fn, qualifier: '$LATEST', arn };
  if (versionOf(fn, qualifier) !== null) return { fn, qualifier, arn: `${arn}:${qualifier}` };
  throw faults.notFound(
    /^\d+$/.test(qualifier)
      ? `Function not found: ${arn}:${qualifier}`
      : `Cannot find alias arn: ${arn}:${qualifier}`,
  );
}

/** The revision a caller of a policy operation may have read. */
export function subjectRevision(seed: number, { fn, qualifier }: PolicySubject): string {
  const alias = aliasNamed(fn, qualifier);
  if (alias !== null) return aliasRevision(seed, fn, alias);
  return revisionId(seed, fn, versionOf(fn, qualifier) ?? 0);
}

/** The function after its policy has changed: the subject has a new revision. */
export function touchSubject({ fn, qualifier }: PolicySubject): DescribedFunction {
  const { note } = fn;
  const revision = note.revision + 1;
  const alias = note.aliases[qualifier];
  const version = note.versions[qualifier];
  return {
    ...fn,
    note: {
      ...note,
      aliases:
        aliasNamed(fn, qualifier) === null
          ? note.aliases
          : { ...note.aliases, [qualifier]: { description: '', ...alias, revision } },
      versions:
        version === undefined
          ? note.versions
          : { ...note.versions, [qualifier]: { ...version, revision } },
    },
  };
}
