import { parentPort, workerData } from 'node:worker_threads';
import { Environments } from './environments';
import type { SandboxLimits, SandboxMessage, SandboxReport } from './sandbox-call';

/** The life of a thread of the sandbox: runs the calls it is sent, one at a time, until somebody ends it. */
const environments = new Environments(workerData as SandboxLimits);
const report = (message: SandboxReport) => parentPort?.postMessage(message);

parentPort?.on('message', (message: SandboxMessage) => {
  if (message.type === 'drop') {
    environments.drop(message.environment);
    return;
  }
  report({ type: 'begun' });
  void environments.run(message.call).then((result) => report({ type: 'ended', result }));
});
