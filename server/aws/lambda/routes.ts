import type { Operation } from './operation';
import { addPermission } from './operations/add-permission';
import { createAlias } from './operations/create-alias';
import { createFunction } from './operations/create-function';
import { deleteAlias } from './operations/delete-alias';
import { deleteFunction } from './operations/delete-function';
import { deleteFunctionConcurrency } from './operations/delete-function-concurrency';
import { deleteFunctionEventInvokeConfig } from './operations/delete-function-event-invoke-config';
import { deleteProvisionedConcurrencyConfig } from './operations/delete-provisioned-concurrency-config';
import { getAccountSettings } from './operations/get-account-settings';
import { getAlias } from './operations/get-alias';
import { getCode } from './operations/get-code';
import { getFunction } from './operations/get-function';
import { getFunctionConcurrency } from './operations/get-function-concurrency';
import { getFunctionConfiguration } from './operations/get-function-configuration';
import { getFunctionEventInvokeConfig } from './operations/get-function-event-invoke-config';
import { getFunctionRecursionConfig } from './operations/get-function-recursion-config';
import { getPolicy } from './operations/get-policy';
import { getProvisionedConcurrencyConfig } from './operations/get-provisioned-concurrency-config';
import { listAliases } from './operations/list-aliases';
import { listFunctionEventInvokeConfigs } from './operations/list-function-event-invoke-configs';
import { listFunctions } from './operations/list-functions';
import { listProvisionedConcurrencyConfigs } from './operations/list-provisioned-concurrency-configs';
import { listTags } from './operations/list-tags';
import { listVersionsByFunction } from './operations/list-versions-by-function';
import { publishVersion } from './operations/publish-version';
import { putFunctionConcurrency } from './operations/put-function-concurrency';
import { putFunctionEventInvokeConfig } from './operations/put-function-event-invoke-config';
import { putFunctionRecursionConfig } from './operations/put-function-recursion-config';
import { putProvisionedConcurrencyConfig } from './operations/put-provisioned-concurrency-config';
import { removePermission } from './operations/remove-permission';
import { tagResource } from './operations/tag-resource';
import { untagResource } from './operations/untag-resource';
import { updateAlias } from './operations/update-alias';
import { updateFunctionCode } from './operations/update-function-code';
import { updateFunctionConfiguration } from './operations/update-function-configuration';
import { updateFunctionEventInvokeConfig } from './operations/update-function-event-invoke-config';

interface Row {
  readonly method: string;
  readonly path: string;
  /** A query without which the path means another operation. */
  readonly query?: string;
  readonly handle: Operation;
}

const functions = '/2015-03-31/functions';
const aliases = `${functions}/{}/aliases`;
const policy = `${functions}/{}/policy`;
const reserved = '/functions/{}/concurrency';
const provisioned = '/2019-09-30/functions/{}/provisioned-concurrency';
const invokeConfig = '/2019-09-25/functions/{}/event-invoke-config';
const recursion = '/2024-08-31/functions/{}/recursion-config';
const tags = '/2017-03-31/tags/{}';

/** Lambda's management operations by the path and method of the service model. */
const table = {
  CreateFunction: { method: 'POST', path: functions, handle: createFunction },
  ListFunctions: { method: 'GET', path: functions, handle: listFunctions },
  GetFunction: { method: 'GET', path: `${functions}/{}`, handle: getFunction },
  DeleteFunction: { method: 'DELETE', path: `${functions}/{}`, handle: deleteFunction },
  GetFunctionConfiguration: {
    method: 'GET',
    path: `${functions}/{}/configuration`,
    handle: getFunctionConfiguration,
  },
  UpdateFunctionConfiguration: {
    method: 'PUT',
    path: `${functions}/{}/configuration`,
    handle: updateFunctionConfiguration,
  },
  UpdateFunctionCode: {
    method: 'PUT',
    path: `${functions}/{}/code`,
    handle: updateFunctionCode,
  },
  PublishVersion: { method: 'POST', path: `${functions}/{}/versions`, handle: publishVersion },
  ListVersionsByFunction: {
    method: 'GET',
    path: `${functions}/{}/versions`,
    handle: listVersionsByFunction,
  },
  CreateAlias: { method: 'POST', path: aliases, handle: createAlias },
  ListAliases: { method: 'GET', path: aliases, handle: listAliases },
  GetAlias: { method: 'GET', path: `${aliases}/{}`, handle: getAlias },
  UpdateAlias: { method: 'PUT', path: `${aliases}/{}`, handle: updateAlias },
  DeleteAlias: { method: 'DELETE', path: `${aliases}/{}`, handle: deleteAlias },
  AddPermission: { method: 'POST', path: policy, handle: addPermission },
  GetPolicy: { method: 'GET', path: policy, handle: getPolicy },
  RemovePermission: { method: 'DELETE', path: `${policy}/{}`, handle: removePermission },
  PutFunctionConcurrency: {
    method: 'PUT',
    path: `/2017-10-31${reserved}`,
    handle: putFunctionConcurrency,
  },
  GetFunctionConcurrency: {
    method: 'GET',
    path: `/2019-09-30${reserved}`,
    handle: getFunctionConcurrency,
  },
  DeleteFunctionConcurrency: {
    method: 'DELETE',
    path: `/2017-10-31${reserved}`,
    handle: deleteFunctionConcurrency,
  },
  ListProvisionedConcurrencyConfigs: {
    method: 'GET',
    path: provisioned,
    query: 'List',
    handle: listProvisionedConcurrencyConfigs,
  },
  PutProvisionedConcurrencyConfig: {
    method: 'PUT',
    path: provisioned,
    handle: putProvisionedConcurrencyConfig,
  },
  GetProvisionedConcurrencyConfig: {
    method: 'GET',
    path: provisioned,
    handle: getProvisionedConcurrencyConfig,
  },
  DeleteProvisionedConcurrencyConfig: {
    method: 'DELETE',
    path: provisioned,
    handle: deleteProvisionedConcurrencyConfig,
  },
  PutFunctionEventInvokeConfig: {
    method: 'PUT',
    path: invokeConfig,
    handle: putFunctionEventInvokeConfig,
  },
  UpdateFunctionEventInvokeConfig: {
    method: 'POST',
    path: invokeConfig,
    handle: updateFunctionEventInvokeConfig,
  },
  GetFunctionEventInvokeConfig: {
    method: 'GET',
    path: invokeConfig,
    handle: getFunctionEventInvokeConfig,
  },
  DeleteFunctionEventInvokeConfig: {
    method: 'DELETE',
    path: invokeConfig,
    handle: deleteFunctionEventInvokeConfig,
  },
  ListFunctionEventInvokeConfigs: {
    method: 'GET',
    path: `${invokeConfig}/list`,
    handle: listFunctionEventInvokeConfigs,
  },
  GetAccountSettings: {
    method: 'GET',
    path: '/2016-08-19/account-settings',
    handle: getAccountSettings,
  },
  PutFunctionRecursionConfig: {
    method: 'PUT',
    path: recursion,
    handle: putFunctionRecursionConfig,
  },
  GetFunctionRecursionConfig: {
    method: 'GET',
    path: recursion,
    handle: getFunctionRecursionConfig,
  },
  TagResource: { method: 'POST', path: tags, handle: tagResource },
  UntagResource: { method: 'DELETE', path: tags, handle: untagResource },
  ListTags: { method: 'GET', path: tags, handle: listTags },
  /** Ours: what `Code.Location` of GetFunction leads to. */
  GetCode: { method: 'GET', path: '/2015-03-31/lambdarium/code/{}/{}', handle: getCode },
} as const satisfies Record<string, Row>;

const rows = Object.entries(table).map(([operation, row]: readonly [string, Row]) => ({
  operation,
  ...row,
  pattern: new RegExp(`^${row.path.replaceAll('{}', '([^/]+)')}/?$`),
}));

export interface RoutedOperation {
  readonly operation: string;
  readonly handle: Operation;
  /** What stands in the path for its parameters, still percent-encoded. */
  readonly parts: readonly string[];
}

/** The operation that a method, a path without its query, and a query mean; null if it is none of these. */
export function routeOperation(
  method: string,
  pathname: string,
  query: URLSearchParams,
): RoutedOperation | null {
  for (const { operation, handle, pattern, query: wanted, ...row } of rows) {
    if (row.method !== method || (wanted !== undefined && !query.has(wanted))) continue;
    const matched = pattern.exec(pathname);
    if (matched !== null) return { operation, handle, parts: matched.slice(1) };
  }
  return null;
}
