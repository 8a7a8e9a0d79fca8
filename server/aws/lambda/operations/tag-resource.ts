import { z } from 'zod';
import { saveFunction } from '../described-function';
import { faults } from '../lambda-fault';
import { emptyAnswer, type Operation } from '../operation';
import { readRequestBody } from '../request-body';
import { taggedFunction } from '../tagged-function';
import { checkTags, tagMap } from '../tags';

const body = z.object({ Tags: tagMap });

/** POST /2017-03-31/tags/{Resource} */
export const tagResource: Operation = async (call) => {
  const { Tags } = readRequestBody(call.request.body, body);
  if (Object.keys(Tags).length === 0) {
    throw faults.invalidParameter('An error occurred and the request cannot be processed.');
  }
  const { config, note } = taggedFunction(call);
  const tags = { ...note.tags, ...Tags };
  checkTags(tags);
  await saveFunction(call, { config, note: { ...note, tags } });
  return emptyAnswer();
};
