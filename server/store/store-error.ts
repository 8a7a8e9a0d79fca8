/** The store cannot be used; the message says why, and what a person can do about it. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** The codes of SQLite and of the file system, in words; null for those that no person can do anything about. */
export function storeErrorFor(error: unknown, folder: string): StoreError | null {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  const advice = adviceFor(code ?? '', message ?? '', folder);
  return advice === null ? null : new StoreError(advice, { cause: error });
}

const elsewhere =
  'Choose another folder, for example DATA_DIR=~/lambdarium npm start, or DATA_DIR=memory to keep nothing.';

function adviceFor(code: string, message: string, folder: string): string | null {
  switch (code) {
    case 'SQLITE_BUSY':
      return `The data folder ${folder} is in use by another Lambdarium. Stop that one, or start this one at another port, for example PORT=3001 npm start: each port has a folder of its own unless DATA_DIR names one.`;
    case 'SQLITE_FULL':
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk of the data folder ${folder} is full. Make space and start again. ${elsewhere}`;
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `The data in ${folder} is damaged. Move the folder away to begin anew: mv ${folder} ${folder}.damaged`;
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_PERM':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `The data folder ${folder} cannot be written to. Give this user the right to. ${elsewhere}`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `The data folder ${folder} is, or lies in, something that is no folder. ${elsewhere}`;
    default:
      // What libsql says of a file it cannot open has no code.
      return message.includes('Unable to open connection')
        ? adviceFor('SQLITE_CANTOPEN', '', folder)
        : null;
  }
}
