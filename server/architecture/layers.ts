/** The words of the wire and the validators of what comes in, for who listens on it. */
const wire = ['server/protocol', 'server/protocol/schemas'];

/**
 * Who may import whom: layers by their path, packages by their name. Inside a layer everything
 * may import everything; what is not listed is forbidden.
 */
const mayImport = {
  'server/engine': [],
  'server/model': ['server/engine', ...wire],
  'server/protocol': ['server/engine', 'server/protocol/schemas'],
  'server/protocol/schemas': ['server/engine', 'server/protocol', 'zod'],
  'server/queues': [],
  'server/store': [...wire, 'libsql', 'node:*', 'zod'],
  'server/rooms': [
    'server/engine',
    'server/model',
    ...wire,
    'server/store',
    'server/config',
    'node:*',
  ],
  'server/stage': [
    'server/engine',
    'server/model',
    ...wire,
    'server/store',
    'server/rooms',
    'server/config',
    'node:*',
    'zod',
  ],
  'server/live': [...wire, 'server/rooms', 'server/stage', 'server/config', 'socket.io', 'node:*'],
  'server/aws': [
    'server/engine',
    'server/model',
    ...wire,
    'server/queues',
    'server/store',
    'server/rooms',
    'server/config',
    '@aws-crypto/sha256-js',
    '@smithy/signature-v4',
    'node:*',
    'zod',
    'fflate',
  ],
  'server/runtime': [
    'server/engine',
    'server/model',
    ...wire,
    'server/rooms',
    'server/config',
    'node:*',
    'tsx',
    'fflate',
    '@codemirror/lang-javascript',
    '@jitl/quickjs-wasmfile-release-sync',
    'quickjs-emscripten-core',
  ],
  'server/control': [
    'server/engine',
    'server/model',
    ...wire,
    'server/rooms',
    'server/config',
    'node:*',
    'zod',
  ],
  'server/scenarios': ['server/engine', 'server/model'],
  'server/lessons': ['server/engine', 'server/model', 'server/scenarios'],
  // Reads what the build has worked out ahead.
  'server/where': ['server/engine', 'server/model', 'server/lessons', 'node:*'],
  'server/batch': [
    'server/engine',
    'server/model',
    'server/protocol',
    'server/compile-further',
    'node:*',
    'tsx',
  ],
  'server/config': ['server/engine', 'node:*'],
  'server/compile-further': ['node:*'],
  server: ['server/*', 'next', 'node:*'],
  'server/testing': ['server', 'server/*', 'node:*', 'vitest', '@playwright/test'],
  'server/architecture': ['node:*', 'typescript'],
  'server/bench': ['*'],
  'server/contract': ['*'],
  'server/tasks': ['*'],
  components: [
    'server/engine',
    'server/model',
    'server/protocol',
    'server/lessons',
    'server/where',
    'react',
    'react-dom',
    'next',
    'zustand',
    'socket.io-client',
    'codemirror',
    '@codemirror/*',
    'modern-gif',
    'qrcode.react',
  ],
  // Drawn when the pages are built, never in a browser: it reads files.
  'components/open-graph': [
    'server/model',
    'server/lessons',
    'components',
    'react',
    'next',
    'node:*',
  ],
  app: ['components', 'components/open-graph', 'react', 'next', '@fontsource-variable/*'],
  'e2e/examples': ['lambdarium', 'vitest', '@playwright/test', '@aws-sdk/*', 'node:*'],
  e2e: ['@playwright/test', '@axe-core/playwright', '@aws-sdk/*', 'socket.io-client', 'node:*'],
} as const satisfies Record<string, readonly string[]>;

export type Layer = keyof typeof mayImport;

const layers = (Object.keys(mayImport) as Layer[]).sort((a, b) => b.length - a.length);

/** The layer that a file stands in; a folder of the server that the table forgets is in none. */
export function layerOf(path: string): Layer | undefined {
  const name = path.replace(/\.\w+$/, '');
  if (/^server\/[^/]+$/.test(name) && !layers.includes(name as Layer)) return 'server';
  return layers.find(
    (layer) => name === layer || (layer !== 'server' && name.startsWith(`${layer}/`)),
  );
}

/** Whether a layer may import another layer, or a module of a package. */
export function allows(layer: Layer, target: string): boolean {
  return mayImport[layer].some((allowed) =>
    allowed.endsWith('*')
      ? target.startsWith(allowed.slice(0, -1))
      : target === allowed || (!isLayer(target) && target.startsWith(`${allowed}/`)),
  );
}

function isLayer(target: string): boolean {
  return Object.hasOwn(mayImport, target);
}
