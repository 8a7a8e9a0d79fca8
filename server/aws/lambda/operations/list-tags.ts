import { jsonAnswer, type Operation } from '../operation';
import { taggedFunction } from '../tagged-function';

/** GET /2017-03-31/tags/{Resource} */
export const listTags: Operation = (call) =>
  jsonAnswer(200, { Tags: taggedFunction(call).note.tags });
