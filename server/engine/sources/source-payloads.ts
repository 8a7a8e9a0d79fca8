import type { SourceId } from './catalogue';
import { cloudFrontPayloads } from './payloads/cloudfront';
import { cognitoPreSignUpPayloads } from './payloads/cognito-pre-sign-up';
import { eventPayloads } from './payloads/events';
import { polledPayloads } from './payloads/polled';
import { webPayloads } from './payloads/web';
import type { SamplePayload } from './source';

/** The kinds of event each source sends, its usual one first. Apart from the catalogue: a page loads it when asked. */
export const sourcePayloads: Readonly<Record<SourceId, readonly SamplePayload[]>> = {
  ...webPayloads,
  ...cloudFrontPayloads,
  'cognito-pre-sign-up': cognitoPreSignUpPayloads,
  ...eventPayloads,
  ...polledPayloads,
};

/** The usual event of a source. */
export function usualPayload(id: SourceId): SamplePayload {
  const [usual] = sourcePayloads[id];
  if (usual === undefined) throw new Error(`${id} has no event`);
  return usual;
}
