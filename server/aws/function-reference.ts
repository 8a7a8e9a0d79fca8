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

/** What a member of a request may look like, in the words of the service model. */
export interface Form {
  readonly pattern: string;
  readonly longest: number;
  readonly whole: RegExp;
}

const form = (pattern: string, longest: number): Form => ({
  pattern,
  longest,
  whole: new RegExp(`^(?:${pattern})$`),
});

const place =
  '(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?';

/** Lambda service model: the shapes of a function's name, from the widest to the narrowest. */
export const nameForms = {
  /** NamespacedFunctionName: what runs or reads a function. */
  namespaced: form(`${place}([a-zA-Z0-9-_\\.]+)(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?`, 256),
  /** FunctionName: what changes one. */
  plain: form(`${place}([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?`, 140),
  /** UnqualifiedFunctionName. */
  unqualified: form(`${place}([a-zA-Z0-9-_]+)`, 140),
} as const;

/** Lambda service model: NumericLatestPublishedOrAliasQualifier, and Qualifier for provisioned concurrency. */
export const qualifierForms = {
  namespaced: form('\\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+', 128),
  plain: form('(|[a-zA-Z0-9$_-]+)', 128),
} as const;

export interface ReferenceForms {
  readonly name: Form;
  readonly qualifier: Form;
}

const dataPlane: ReferenceForms = {
  name: nameForms.namespaced,
  qualifier: qualifierForms.namespaced,
};

const plainName = /^[a-zA-Z0-9_-]+$/;

/** Reads the `{FunctionName}` of a path, decoded, and the `Qualifier` of its query, or says what AWS answers instead. */
export function readFunctionReference(
  text: string,
  qualifier: string | null,
  forms: ReferenceForms = dataPlane,
):
  | { readonly ok: true; readonly reference: FunctionReference }
  | { readonly ok: false; readonly response: WireResponse } {
  // Nearly every call names the function plainly.
  if (qualifier === null && text.length <= forms.name.longest && plainName.test(text)) {
    return { ok: true, reference: { name: text, qualifier: null, region: null, accountId: null } };
  }
  const faults = [
    ...faultsOf('functionName', text, forms.name),
    ...(qualifier === null ? [] : faultsOf('qualifier', qualifier, forms.qualifier)),
  ];
  const parts = forms.name.whole.exec(text);
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

function faultsOf(member: string, text: string, { pattern, longest, whole }: Form): string[] {
  const at = `Value '${text.slice(0, 1_000)}' at '${member}' failed to satisfy constraint: Member must`;
  const faults: string[] = [];
  if (text.length > longest) faults.push(`${at} have length less than or equal to ${longest}`);
  if (text.length < 1) faults.push(`${at} have length greater than or equal to 1`);
  else if (!whole.test(text)) faults.push(`${at} satisfy regular expression pattern: ${pattern}`);
  return faults;
}
