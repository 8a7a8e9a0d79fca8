import { workerData } from 'node:worker_threads';

// For tests: a thread that never comes back from seed 7.
Atomics.store(workerData.current, 0, 7);
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
