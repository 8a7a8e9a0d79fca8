import { z } from 'zod';
import { functionArn } from '#model';
import { existingFunction } from '../described-function';
import { jsonAnswer, type Operation } from '../operation';
import { pageOf, pageQuery } from '../page';
import { provisionedConfiguration } from '../provisioned-configuration';
import { referenceForms, referenceOf } from '../reference';
import { readQuery } from '../request-body';

const query = z.object(pageQuery(50));

/** GET /2019-09-30/functions/{FunctionName}/provisioned-concurrency?List=ALL */
export const listProvisionedConcurrencyConfigs: Operation = (call) => {
  const { name } = referenceOf(call, referenceForms.changing);
  const page = readQuery(call.query, query);
  const fn = existingFunction(call, name);
  const configs = fn.config.qualifiers
    .filter(({ provisionedConcurrency }) => provisionedConcurrency > 0)
    .map(({ qualifier }) => ({
      FunctionArn: `${functionArn(call.account, name)}:${qualifier}`,
      ...provisionedConfiguration(call, fn, qualifier),
    }));
  const { items, next } = pageOf(configs, ({ FunctionArn }) => FunctionArn, page);
  return jsonAnswer(200, { ProvisionedConcurrencyConfigs: items, NextMarker: next });
};
