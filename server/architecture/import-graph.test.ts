import { describe, expect, it } from 'vitest';
import {
  buildImportGraph,
  forbiddenImports,
  importCycles,
  schemasInBrowser,
  vagueNames,
} from './import-graph';
import { parse } from './source-file';

const aliases = {
  '#config': './server/config.ts',
  '#engine': './server/engine/index.ts',
  '#engine/*': './server/engine/*.ts',
  '#protocol': './server/protocol/index.ts',
  '#protocol/*': './server/protocol/*.ts',
};

const graphOf = (texts: Record<string, string>) =>
  buildImportGraph(
    Object.entries(texts).map(([path, text]) => parse(path, text)),
    aliases,
  );

describe('the table of layers', () => {
  it.each([
    ['server/engine/run.ts', "import { readFile } from 'node:fs';", 'node:fs'],
    ['server/engine/run.ts', "import type { Room } from '../rooms/room';", 'server/rooms/room'],
    ['server/engine/run.ts', "let room: import('../rooms/room').Room;", 'server/rooms/room'],
    ['server/model/run.ts', "import { create } from 'zustand';", 'zustand'],
    ['server/protocol/frame.ts', "import { z } from 'zod';", 'zod'],
    ['server/live/attach.ts', "export { aws } from '../aws';", 'server/aws'],
    ['server/aws/invoke.ts', "import '../live/attach';", 'server/live/attach'],
    ['server/aws/invoke.ts', "const app = await import('../app');", 'server/app'],
    ['components/map.tsx', "import { limits } from '#config';", 'server/config.ts'],
    ['components/map.tsx', "import 'node:fs';", 'node:fs'],
    ['components/map.tsx', "import 'nextish';", 'nextish'],
    ['components/map.tsx', "import '#protocol/schemas';", 'server/protocol/schemas.ts'],
    ['components/map.tsx', "import '#protocol/schemas/act';", 'server/protocol/schemas/act.ts'],
    ['components/map.tsx', "import '../app/page';", 'app/page'],
    ['app/page.tsx', "import { stateAt } from '#engine';", 'server/engine/index.ts'],
    ['server/engine/run.ts', "import './arrivals.fixture';", 'server/engine/arrivals.fixture'],
    ['e2e/start.spec.ts', "import { port } from '../server/config';", 'server/config'],
  ])('keeps %s from %s', (path, text, target) => {
    expect(forbiddenImports(graphOf({ [path]: text }))).toEqual([`${path} imports ${target}`]);
  });

  it.each([
    ['server/engine/transitions/run.ts', "import { world } from '../world';"],
    ['server/engine/run.test.ts', "import fc from 'fast-check'; import '#protocol';"],
    ['server/live/live-stage.fixture.ts', "import 'vitest'; import '#engine';"],
    ['server/protocol/schemas/act.ts', "import { z } from 'zod'; import '../act';"],
    ['server/rooms/room.ts', "import '#engine/agenda'; import '#protocol/schemas/act';"],
    ['server/index.ts', "import next from 'next'; import '#config'; import './aws/invoke';"],
    ['components/map.tsx', "import dynamic from 'next/dynamic'; import '#engine';"],
    ['app/layout.tsx', "import './globals.css'; import '../components/map';"],
    ['server/bench/index.ts', "import 'ws'; import '#engine';"],
  ])('lets %s say %s', (path, text) => {
    expect(forbiddenImports(graphOf({ [path]: text }))).toEqual([]);
  });

  it('wants to know every folder of the server', () => {
    expect(forbiddenImports(graphOf({ 'server/misc/thing.ts': '' }))).toEqual([
      'server/misc/thing.ts stands in no layer of server/architecture/layers.ts',
    ]);
  });
});

it('finds the way of a validator into the browser', () => {
  const texts = {
    'components/map.tsx': "import { act } from '#protocol';",
    'server/protocol/index.ts': "export * from './act';",
    'server/protocol/act.ts': "import { schema } from './schemas/act';",
    'server/protocol/schemas/act.ts': "import { z } from 'zod';",
  };
  expect(schemasInBrowser(graphOf(texts))).toEqual([
    'components/map.tsx → server/protocol/index.ts → server/protocol/act.ts → server/protocol/schemas/act.ts',
  ]);
  const erased = {
    ...texts,
    'server/protocol/act.ts': "import type { Act } from './schemas/act';",
  };
  expect(schemasInBrowser(graphOf(erased))).toEqual([]);
});

it('finds circles', () => {
  const texts = {
    'server/engine/a.ts': "import './b';",
    'server/engine/b.ts': "import './c';",
    'server/engine/c.ts': "import './b';",
  };
  expect(importCycles(graphOf(texts))).toEqual([
    'server/engine/b.ts → server/engine/c.ts → server/engine/b.ts',
  ]);
  expect(importCycles(graphOf({ ...texts, 'server/engine/c.ts': '' }))).toEqual([]);
});

it('finds names that say nothing', () => {
  const paths = [
    'app/utils.ts',
    'components/helpers/draw.tsx',
    'server/types.ts',
    'app/typeset.ts',
  ];
  const graph = graphOf(Object.fromEntries(paths.map((path) => [path, ''])));
  expect(vagueNames(graph)).toEqual(paths.slice(0, 3));
});
