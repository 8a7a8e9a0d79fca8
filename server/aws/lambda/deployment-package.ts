import { createHash } from 'node:crypto';
import { z } from 'zod';
import { text } from './constraints';
import type { VersionNote } from './function-note';
import { faults } from './lambda-fault';
import type { OperationCall } from './operation';
import { readEntries } from './package-entries';

/** Where a function's code comes from: FunctionCode of CreateFunction, members of UpdateFunctionCode. */
export const packageMembers = {
  ZipFile: z.string().optional(),
  S3Bucket: text({ least: 3, most: 63, pattern: '[0-9A-Za-z\\.\\-_]*(?<!\\.)' }).optional(),
  S3Key: text({ least: 1, most: 1_024 }).optional(),
  S3ObjectVersion: text({ least: 1, most: 1_024 }).optional(),
  ImageUri: text().optional(),
};

export type PackageSource = z.output<z.ZodObject<typeof packageMembers>>;

/** What a package changes of a version's note. */
export type PackageNote = Pick<VersionNote, 'packageType' | 'imageUri' | 'codeSha256' | 'codeSize'>;

const longestZippedBytes = 52_428_800;
/** 250 MiB. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const longestUnzippedBytes = 262_144_000;
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Reads and checks a package and, unless it is a rehearsal, keeps it for the room. Throws what AWS answers to a bad one. */
export function takePackage(
  { room, codes }: OperationCall,
  { ZipFile, S3Bucket, ImageUri }: PackageSource,
  rehearsal = false,
): PackageNote {
  if (ImageUri !== undefined) {
    const codeSha256 = createHash('sha256').update(ImageUri).digest('hex');
    return { packageType: 'Image', imageUri: ImageUri, codeSha256, codeSize: 0 };
  }
  if (S3Bucket !== undefined && ZipFile === undefined) {
    // No bucket is simulated, so none exists.
    throw faults.invalidParameter(
      'Error occurred while GetObject. S3 Error Code: NoSuchBucket. S3 Error Message: The specified bucket does not exist',
    );
  }
  if (ZipFile === undefined) {
    throw faults.invalidParameter('Please provide a source for function code.');
  }
  if (!base64.test(ZipFile)) throw faults.serialization('code.zipFile is not Base64');
  const bytes = Buffer.from(ZipFile, 'base64');
  if (bytes.length > longestZippedBytes) {
    throw faults.tooLarge(`Zipped size must be smaller than ${longestZippedBytes} bytes`);
  }
  if (bytes.length === 0) throw faults.invalidParameter('Uploaded file must be a non-empty zip');
  if (!isZip(bytes)) {
    throw faults.invalidParameter(
      'Could not unzip uploaded file. Please check your file, then try to upload again.',
    );
  }
  const unzippedBytes = readEntries(bytes)?.unzippedBytes ?? 0;
  if (unzippedBytes > longestUnzippedBytes) {
    throw faults.invalidParameter(
      `Unzipped size must be smaller than ${longestUnzippedBytes} bytes`,
    );
  }
  const codeSha256 = createHash('sha256').update(bytes).digest('base64');
  if (!rehearsal && !codes.put(room.id, codeSha256, bytes)) throw faults.codeStorage();
  return { packageType: 'Zip', imageUri: null, codeSha256, codeSize: bytes.length };
}

/** The record that ends a zip lies at most so far from the end of the file: itself and the longest comment. */
const longestTail = 22 + 65_535;

/** Whether these bytes begin with a zip's entry and end with its directory. */
function isZip(bytes: Buffer): boolean {
  const begins = bytes.length >= 22 && bytes.readUInt32BE(0) === 0x504b0304;
  return begins && bytes.subarray(-longestTail).lastIndexOf('PK\x05\x06', undefined, 'latin1') >= 0;
}
