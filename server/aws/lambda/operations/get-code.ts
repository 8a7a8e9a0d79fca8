import { faults } from '../lambda-fault';
import { type Operation, partOf } from '../operation';

/** GET of the address that GetFunction gives out: the package as it was uploaded. */
export const getCode: Operation = (call) => {
  const sha256 = Buffer.from(partOf(call, 1), 'base64url').toString('base64');
  const bytes = call.codes.get(partOf(call, 0), sha256);
  if (bytes === null) throw faults.notFound('The deployment package is not kept any more.');
  return { status: 200, headers: [['Content-Type', 'application/zip']], body: bytes };
};
