import { textMap } from './constraints';
import { faults } from './lambda-fault';

/** Tags as TagResource and CreateFunction take them; the bounds are those of AWS's tagging. */
export const tagMap = textMap({ pattern: '.+', least: 1, most: 128 }, { most: 256 });

const mostTags = 50;

export function checkTags(tags: Readonly<Record<string, string>>): void {
  if (Object.keys(tags).length > mostTags) {
    throw faults.invalidParameter('Number of tags exceeds resource tag limit.');
  }
}
