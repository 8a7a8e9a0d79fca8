import type { DescribedFunction } from './described-function';
import type { Statement } from './function-note';
import { faults } from './lambda-fault';

/** The statement AddPermission makes of what it is given. */
export interface Permission {
  readonly StatementId: string;
  readonly Action: string;
  readonly Principal: string;
  readonly SourceArn?: string;
  readonly SourceAccount?: string;
  readonly PrincipalOrgID?: string;
  readonly EventSourceToken?: string;
  readonly FunctionUrlAuthType?: string;
  readonly InvokedViaFunctionUrl?: boolean;
}

export function statementOf(permission: Permission, resource: string): Statement {
  const equals = {
    ...(permission.FunctionUrlAuthType && {
      'lambda:FunctionUrlAuthType': permission.FunctionUrlAuthType,
    }),
    ...(permission.PrincipalOrgID && { 'aws:PrincipalOrgID': permission.PrincipalOrgID }),
    ...(permission.SourceAccount && { 'AWS:SourceAccount': permission.SourceAccount }),
    ...(permission.EventSourceToken && { 'lambda:EventSourceToken': permission.EventSourceToken }),
  };
  const condition = {
    ...(Object.keys(equals).length > 0 && { StringEquals: equals }),
    ...(permission.SourceArn && { ArnLike: { 'AWS:SourceArn': permission.SourceArn } }),
    ...(permission.InvokedViaFunctionUrl && { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } }),
  };
  return {
    Sid: permission.StatementId,
    Effect: 'Allow',
    Principal: principalOf(permission.Principal),
    Action: permission.Action,
    Resource: resource,
    ...(Object.keys(condition).length > 0 && { Condition: condition }),
  };
}

function principalOf(text: string): Statement['Principal'] {
  if (text === '*') return text;
  if (/^[a-z0-9.-]+\.amazonaws\.com$/.test(text)) return { Service: text };
  if (/^\d{12}$/.test(text)) return { AWS: `arn:aws:iam::${text}:root` };
  if (/^arn:aws[a-zA-Z-]*:(iam|sts):/.test(text)) return { AWS: text };
  throw faults.invalidParameter(
    'The provided principal was invalid. Please check the principal and try again.',
  );
}

export const policyText = (statements: readonly Statement[]): string =>
  JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement: statements });

export const statementsOf = (
  { note }: DescribedFunction,
  qualifier: string,
): readonly Statement[] => note.policies[qualifier] ?? [];
