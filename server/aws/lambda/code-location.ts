import { createHash } from 'node:crypto';
import type { DescribedFunction } from './described-function';
import { versionNote } from './function-note';
import type { OperationCall } from './operation';

/** The path under which the package with a hash can be fetched: ours, since no S3 is simulated. */
const codePath = '/2015-03-31/lambdarium/code/';

/** `Code` of GetFunction. A function that was made in the workbench has no package to fetch. */
export function codeLocation(
  { request, room, codes }: OperationCall,
  { note }: DescribedFunction,
  version: number,
) {
  const { packageType, imageUri, codeSha256 } = versionNote(note, version);
  if (packageType === 'Image') {
    return {
      RepositoryType: 'ECR',
      ImageUri: imageUri ?? '',
      ResolvedImageUri: `${(imageUri ?? '').replace(/[:@].*$/, '')}@sha256:${createHash('sha256')
        .update(imageUri ?? '')
        .digest('hex')}`,
    };
  }
  if (codes.get(room.id, codeSha256) === null) return { RepositoryType: 'S3' };
  const hash = Buffer.from(codeSha256, 'base64').toString('base64url');
  const host = request.headers.host ?? 'localhost';
  return { RepositoryType: 'S3', Location: `http://${host}${codePath}${room.id}/${hash}` };
}
