import { z } from 'zod';
import {
  aliasConfiguration,
  aliasMembers,
  aliasNamed,
  aliasPattern,
  routeAlias,
  versionMember,
} from '../alias-configuration';
import { text } from '../constraints';
import { existingFunction, saveFunction } from '../described-function';
import { faults } from '../lambda-fault';
import { jsonAnswer, type Operation } from '../operation';
import { referenceForms, referenceOf } from '../reference';
import { readRequestBody } from '../request-body';

const body = z.object({
  ...aliasMembers,
  Name: text({ least: 1, most: 128, pattern: aliasPattern }),
  FunctionVersion: versionMember,
});

/** As many as a scenario's schema lets through: more could not be edited in the workbench. */
const mostAliases = 100;

/** POST /2015-03-31/functions/{FunctionName}/aliases */
export const createAlias: Operation = async (call) => {
  const { name } = referenceOf(call, referenceForms.changing);
  const request = readRequestBody(call.request.body, body);
  const fn = existingFunction(call, name);
  const { config, note } = fn;
  const known = aliasNamed(fn, request.Name);
  if (known !== null) {
    const { AliasArn } = aliasConfiguration(call.account, call.room.seed, fn, known);
    throw faults.conflict(`Alias already exists: ${AliasArn}`);
  }
  if (config.aliases.length >= mostAliases) {
    throw faults.quota(`Lambdarium keeps at most ${mostAliases} aliases of a function.`);
  }
  const weights = request.RoutingConfig?.AdditionalVersionWeights;
  const alias = routeAlias(call, fn, request.Name, request.FunctionVersion, weights);
  const said = { description: request.Description ?? '', revision: note.revision + 1 };
  const saved = await saveFunction(call, {
    config: { ...config, aliases: [...config.aliases, alias] },
    note: { ...note, aliases: { ...note.aliases, [alias.name]: said } },
  });
  return jsonAnswer(201, aliasConfiguration(call.account, call.room.seed, saved, alias));
};
