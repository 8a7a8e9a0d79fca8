import { z } from 'zod';
import { aliasConfiguration, versionMember } from '../alias-configuration';
import { existingFunction } from '../described-function';
import { jsonAnswer, type Operation } from '../operation';
import { pageOf, pageQuery } from '../page';
import { referenceForms, referenceOf } from '../reference';
import { readQuery } from '../request-body';

const query = z.object({ ...pageQuery(10_000), FunctionVersion: versionMember.optional() });

/** GET /2015-03-31/functions/{FunctionName}/aliases */
export const listAliases: Operation = (call) => {
  const { name } = referenceOf(call, referenceForms.changing);
  const { FunctionVersion: wanted, ...page } = readQuery(call.query, query);
  const fn = existingFunction(call, name);
  const aliases = fn.config.aliases
    .map((alias) => aliasConfiguration(call.account, call.room.seed, fn, alias))
    .filter(
      ({ FunctionVersion, RoutingConfig }) =>
        wanted === undefined ||
        FunctionVersion === wanted ||
        Object.hasOwn(RoutingConfig?.AdditionalVersionWeights ?? {}, wanted),
    );
  const { items, next } = pageOf(aliases, ({ Name }) => Name, page);
  return jsonAnswer(200, { Aliases: items, NextMarker: next });
};
