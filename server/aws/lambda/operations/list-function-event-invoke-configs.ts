import { z } from 'zod';
import { findFunction } from '../described-function';
import { eventInvokeConfig, writeEventInvokeConfig } from '../event-invoke-configuration';
import { faults } from '../lambda-fault';
import { jsonAnswer, type Operation } from '../operation';
import { pageOf, pageQuery } from '../page';
import { referenceOf } from '../reference';
import { readQuery } from '../request-body';

const query = z.object(pageQuery(50));

/** GET /2019-09-25/functions/{FunctionName}/event-invoke-config/list */
export const listFunctionEventInvokeConfigs: Operation = (call) => {
  const { name } = referenceOf(call);
  const page = readQuery(call.query, query);
  const fn = findFunction(call, name);
  if (fn === null) throw faults.notFound("The function doesn't exist.");
  const qualifiers = ['$LATEST', ...fn.config.qualifiers.map(({ qualifier }) => qualifier)];
  const configs = qualifiers.flatMap((qualifier) => eventInvokeConfig(fn, qualifier) ?? []);
  const { items, next } = pageOf(configs, ({ qualifier }) => qualifier, page);
  return jsonAnswer(200, {
    FunctionEventInvokeConfigs: items.map((config) =>
      writeEventInvokeConfig(call.account, name, config),
    ),
    NextMarker: next,
  });
};
