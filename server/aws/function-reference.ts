import { errorResponse, validationError } from './error-response';
import type { WireResponse } from './wire';

/** The function a request means, once its name and qualifier were found well-formed. */
export interface FunctionReference {
  readonly name: string;
  /** As asked for, in the name or as `Qualifier`; null when not. */
  readonly qualifier: string | null;
  /** Of an ARN or partial ARN; null when the name does not say. */
  readonly region: string | null;
  readonly accountId: string | null;
}

/** Lambda service model, NamespacedFunctionName and NumericLatestPublishedOrAliasQualifier (data plane). */
const namePattern =
  '(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_\\.]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?';
const qualifierPattern = '\\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+';
const longestName = 256;
const longestQualifier = 128;

const plainName = /^[a-zA-Z0-9_-]+$/;
const wholeName = new RegExp(`^${namePattern}$`);
const wholeQualifier = new RegExp(`^(?:${qualifierPattern})$`);

/** Reads the `{FunctionName}` of a path, decoded, and the `Qualifier` of its query, or says what AWS answers instead. */
export function readFunctionReference(
  text: string,
  qualifier: string | null,
):
  | { readonly ok: true; readonly reference: FunctionReference }
  | { readonly ok: false; readonly response: WireResponse } {
  // Nearly every call names the function plainly.
  if (qualifier === null && text.length <= longestName && plainName.test(text)) {
    return { ok: true, reference: { name: text, qualifier: null, region: null, accountId: null } };
  }
  const faults = [...faultsOfName(text), ...faultsOfQualifier(qualifier)];
  const parts = wholeName.exec(text);
  if (faults.length > 0 || !parts) return { ok: false, response: validationError(faults) };

  const derived = parts[13] ?? null;
  if (derived !== null && qualifier !== null && derived !== qualifier) {
    return {
      ok: false,
      response: errorResponse(400, 'InvalidParameterValueException', {
        Type: 'User',
        message:
          'The derived qualifier from the function name does not match the specified qualifier.',
      }),
    };
  }
  return {
    ok: true,
    reference: {
      name: parts[11] ?? '',
      qualifier: derived ?? qualifier,
      region: parts[3]?.slice(0, -1) ?? null,
      accountId: parts[9]?.slice(0, -1) ?? null,
    },
  };
}

function faultsOfName(text: string): string[] {
  const at = `Value '${text.slice(0, 1_000)}' at 'functionName' failed to satisfy constraint: Member must`;
  const faults: string[] = [];
  if (text.length > longestName)
    faults.push(`${at} have length less than or equal to ${longestName}`);
  if (text.length < 1) faults.push(`${at} have length greater than or equal to 1`);
  else if (!wholeName.test(text))
    faults.push(`${at} satisfy regular expression pattern: ${namePattern}`);
  return faults;
}

function faultsOfQualifier(qualifier: string | null): string[] {
  if (qualifier === null) return [];
  const at = `Value '${qualifier.slice(0, 1_000)}' at 'qualifier' failed to satisfy constraint: Member must`;
  const faults: string[] = [];
  if (qualifier.length > longestQualifier)
    faults.push(`${at} have length less than or equal to ${longestQualifier}`);
  if (qualifier.length < 1) faults.push(`${at} have length greater than or equal to 1`);
  else if (!wholeQualifier.test(qualifier)) {
    faults.push(`${at} satisfy regular expression pattern: ${qualifierPattern}`);
  }
  return faults;
}
