import { register } from 'tsx/esm/api';

// A thread of the sandbox where no bundle was built. A thread of Node 20 does not inherit tsx from its program.
register();
await import('./serve-sandbox.ts');
