import { z } from 'zod';
import { functionArn } from '#model';
import {
  aliasConfiguration,
  aliasMembers,
  aliasNamed,
  aliasRevision,
  routeAlias,
  versionMember,
} from '../alias-configuration';
import { checkRevision } from '../change-guard';
import { existingFunction, saveFunction } from '../described-function';
import { faults } from '../lambda-fault';
import { jsonAnswer, type Operation, partOf } from '../operation';
import { referenceForms, referenceOf } from '../reference';
import { readRequestBody } from '../request-body';

const body = z.object({
  ...aliasMembers,
  FunctionVersion: versionMember.optional(),
  RevisionId: z.string().optional(),
});

/** PUT /2015-03-31/functions/{FunctionName}/aliases/{Name}: what is left out stays; empty weights take them away. */
export const updateAlias: Operation = async (call) => {
  const { name } = referenceOf(call, referenceForms.changing);
  const request = readRequestBody(call.request.body, body);
  const fn = existingFunction(call, name);
  const { config, note } = fn;
  const before = aliasNamed(fn, partOf(call, 1));
  if (before === null) {
    throw faults.notFound(`Alias not found: ${functionArn(call.account, name)}:${partOf(call, 1)}`);
  }
  checkRevision(request.RevisionId, aliasRevision(call.room.seed, fn, before));
  const version =
    request.FunctionVersion ?? (before.version === 0 ? '$LATEST' : String(before.version));
  const { additional } = before;
  const weights =
    request.RoutingConfig === undefined
      ? additional === null
        ? undefined
        : { [String(additional.version)]: additional.weight }
      : request.RoutingConfig.AdditionalVersionWeights;
  const alias = routeAlias(call, fn, before.name, version, weights);
  const description = request.Description ?? note.aliases[before.name]?.description ?? '';
  const said = { description, revision: note.revision + 1 };
  const saved = await saveFunction(call, {
    config: {
      ...config,
      aliases: config.aliases.map((one) => (one.name === before.name ? alias : one)),
    },
    note: { ...note, aliases: { ...note.aliases, [before.name]: said } },
  });
  return jsonAnswer(200, aliasConfiguration(call.account, call.room.seed, saved, alias));
};
