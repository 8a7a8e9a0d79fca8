import { findFunction } from '../described-function';
import { versionNote } from '../function-note';
import { jsonAnswer, type Operation } from '../operation';
import { unclaimed } from '../reserved-concurrency';
import { listedVersions } from './list-functions';

/** GET /2016-08-19/account-settings */
export const getAccountSettings: Operation = (call) => {
  const functions = call.room.inventory
    .functions()
    .flatMap(({ name }) => findFunction(call, name) ?? []);
  const codeSizes = functions
    .flatMap(listedVersions)
    .map(({ fn, version }) => versionNote(fn.note, version).codeSize);
  return jsonAnswer(200, {
    AccountLimit: {
      TotalCodeSize: 80_530_636_800,
      CodeSizeUnzipped: 262_144_000,
      CodeSizeZipped: 52_428_800,
      ConcurrentExecutions: call.account.concurrency,
      UnreservedConcurrentExecutions: unclaimed(call, null),
    },
    AccountUsage: {
      TotalCodeSize: codeSizes.reduce((sum, size) => sum + size, 0),
      FunctionCount: functions.length,
    },
  });
};
