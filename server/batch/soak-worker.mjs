import { register } from 'tsx/esm/api';

// What each thread of a long random run does. A thread of Node 20 does not inherit tsx from its program.
register();
const { serveChunks } = await import('./soak-chunks.ts');
serveChunks();
