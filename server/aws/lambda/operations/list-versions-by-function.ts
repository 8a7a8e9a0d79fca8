import { z } from 'zod';
import { existingFunction } from '../described-function';
import { functionConfiguration } from '../function-configuration';
import { jsonAnswer, type Operation } from '../operation';
import { pageOf, pageQuery } from '../page';
import { referenceOf } from '../reference';
import { readQuery } from '../request-body';
import { listedVersions } from './list-functions';

const query = z.object(pageQuery(10_000));

/** GET /2015-03-31/functions/{FunctionName}/versions */
export const listVersionsByFunction: Operation = (call) => {
  const { name } = referenceOf(call);
  const page = readQuery(call.query, query);
  const rows = listedVersions(existingFunction(call, name));
  const { items, next } = pageOf(rows, ({ version }) => String(version), page);
  return jsonAnswer(200, {
    Versions: items.map(({ fn, version }) =>
      functionConfiguration(call.account, call.room.seed, fn, {
        version,
        qualifier: version === 0 ? '$LATEST' : String(version),
        progress: 'done',
        listed: true,
      }),
    ),
    NextMarker: next,
  });
};
