import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { imports } from '../package.json';
import {
  buildImportGraph,
  forbiddenImports,
  importCycles,
  schemasInBrowser,
  vagueNames,
} from './architecture/import-graph';
import { impurities } from './architecture/purity';
import { isTest, readSourceFiles } from './architecture/source-file';
import { strayWords } from './architecture/stray-words';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = ['app', 'components', 'e2e', 'server'];
const files = readSourceFiles(root, folders);
const graph = buildImportGraph(files, imports);
const engine = files.filter((file) => file.path.startsWith('server/engine/') && !isTest(file));

it.each(folders)('has seen the files of %s', (folder) => {
  expect(files.some(({ path }) => path.startsWith(`${folder}/`))).toBe(true);
});

it('imports only along the arrows', () => expect(forbiddenImports(graph)).toEqual([]));

it('sends no validators to the browser', () => expect(schemasInBrowser(graph)).toEqual([]));

it('has no circles of imports', () => expect(importCycles(graph)).toEqual([]));

it('has no names that say nothing', () => expect(vagueNames(graph)).toEqual([]));

it('keeps clock, chance, timers and promises out of the engine', () => {
  expect(engine.length).toBeGreaterThan(0);
  expect(engine.flatMap(impurities)).toEqual([]);
});

it('keeps what people read in the message catalogues', () => {
  const shown = files.filter(
    (file) =>
      /^(app|components)\//.test(file.path) &&
      !file.path.startsWith('components/words/') &&
      !isTest(file),
  );
  expect(shown.flatMap(strayWords)).toEqual([]);
});
