import type { EventSource, SourceId } from '#engine';
import { findSources } from '#engine/sources/find-sources';
import { catalogue } from '#model/catalogue';
import { sourceWords as words } from '../words/compose-source';
import type { OptionGroup } from './search-list';

/** The sources that people come for, at the head of their groups. */
const upFront: readonly SourceId[] = [
  'sdk',
  'apigw-rest',
  'apigw-http',
  'alb',
  'cognito-pre-sign-up',
  'cloudfront-viewer-request',
  's3',
  'sns',
  'eventbridge-rule',
  'eventbridge-schedule',
  'ses',
  'sqs',
  'kinesis',
  'dynamodb-streams',
  'msk',
  'mq-activemq',
];

const paths = [
  'synchronous',
  'asynchronous',
  'polled',
] as const satisfies readonly EventSource['path'][];

/** The sources that match, grouped by what the caller does. */
export function sourceGroups(query: string): readonly OptionGroup<SourceId>[] {
  const found = findSources(query);
  return paths.map((path) => ({
    id: path,
    name: words.groups[path],
    options: found
      .filter((source) => source.path === path)
      .sort((a, b) => rankOf(a.id) - rankOf(b.id))
      .map(({ id, name, detail }) => ({
        id,
        name,
        detail: catalogue(detail),
        refused: path === 'polled',
      })),
  }));
}

/** Sorting is stable: what is not up front keeps the order of the catalogue. */
function rankOf(id: SourceId): number {
  const at = upFront.indexOf(id);
  return at === -1 ? upFront.length : at;
}
