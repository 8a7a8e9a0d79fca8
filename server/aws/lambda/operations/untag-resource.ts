import { saveFunction } from '../described-function';
import { faults } from '../lambda-fault';
import { emptyAnswer, type Operation } from '../operation';
import { taggedFunction } from '../tagged-function';

/** DELETE /2017-03-31/tags/{Resource}?tagKeys=… */
export const untagResource: Operation = async (call) => {
  const keys = new Set(call.query.getAll('tagKeys'));
  if (keys.size === 0) {
    throw faults.validation([
      "Value null at 'tagKeys' failed to satisfy constraint: Member must not be null",
    ]);
  }
  const { config, note } = taggedFunction(call);
  const tags = Object.fromEntries(Object.entries(note.tags).filter(([key]) => !keys.has(key)));
  await saveFunction(call, { config, note: { ...note, tags } });
  return emptyAnswer();
};
