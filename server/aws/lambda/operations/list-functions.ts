import { z } from 'zod';
import { oneOf } from '../constraints';
import { type DescribedFunction, findFunction } from '../described-function';
import { functionConfiguration } from '../function-configuration';
import { jsonAnswer, type Operation } from '../operation';
import { pageOf, pageQuery } from '../page';
import { readQuery } from '../request-body';

const query = z.object({ ...pageQuery(10_000), FunctionVersion: oneOf(['ALL']).optional() });

/** GET /2015-03-31/functions */
export const listFunctions: Operation = (call) => {
  const { FunctionVersion, ...page } = readQuery(call.query, query);
  const functions = call.room.inventory
    .functions()
    .flatMap(({ name }) => findFunction(call, name) ?? []);
  const all = FunctionVersion === 'ALL';
  const rows = functions.flatMap((fn) => (all ? listedVersions(fn) : [{ fn, version: 0 }]));
  const { items, next } = pageOf(rows, ({ fn, version }) => `${fn.config.name}:${version}`, page);
  return jsonAnswer(200, {
    Functions: items.map(({ fn, version }) =>
      functionConfiguration(call.account, call.room.seed, fn, {
        version,
        qualifier: all ? (version === 0 ? '$LATEST' : String(version)) : null,
        progress: 'done',
        listed: true,
      }),
    ),
    NextMarker: next,
  });
};

/** `$LATEST` and every version that can be found, oldest first. */
export const listedVersions = (fn: DescribedFunction) => [
  { fn, version: 0 },
  ...fn.config.versions
    .filter(({ version }) => !fn.note.deletedVersions.includes(version))
    .map(({ version }) => ({ fn, version })),
];
