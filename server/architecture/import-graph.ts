import { posix } from 'node:path';
import { allows, layerOf } from './layers';
import { importsOf, isTest, type SourceFile } from './source-file';

/** Where an import leads: to a file of ours, or to a module of somebody else's package. */
type Target =
  | { readonly file: string; readonly typeOnly: boolean }
  | { readonly module: string; readonly typeOnly: boolean };

interface GraphNode {
  readonly file: SourceFile;
  readonly targets: readonly Target[];
}

export type ImportGraph = ReadonlyMap<string, GraphNode>;

/** The files and what they import; `aliases` are the "imports" of package.json. */
export function buildImportGraph(
  files: readonly SourceFile[],
  aliases: Readonly<Record<string, string>>,
): ImportGraph {
  const paths = new Set(files.map(({ path }) => path));
  return new Map(
    files.map((file) => {
      const targets = importsOf(file).map(({ specifier, typeOnly }): Target => {
        const path = pathOf(specifier, file.path, aliases);
        return path ? { file: existing(path, paths), typeOnly } : { module: specifier, typeOnly };
      });
      return [file.path, { file, targets }];
    }),
  );
}

/**
 * The imports that the table of layers does not allow. Tests may reach for anything, and so may what several of them share,
 * which nothing else may import.
 */
export function forbiddenImports(graph: ImportGraph): string[] {
  const problems: string[] = [];
  for (const [path, { file, targets }] of graph) {
    const layer = layerOf(path);
    if (!layer) problems.push(`${path} stands in no layer of server/architecture/layers.ts`);
    if (!layer || isTest(file) || isFixture(path)) continue;
    for (const target of targets) {
      if ('file' in target && isFixture(target.file)) {
        problems.push(`${path} imports ${target.file}`);
        continue;
      }
      const name = 'module' in target ? target.module : (layerOf(target.file) ?? target.file);
      if (name === layer || allows(layer, name)) continue;
      problems.push(`${path} imports ${'module' in target ? target.module : target.file}`);
    }
  }
  return problems;
}

const isFixture = (path: string): boolean => /\.fixture(\.tsx?)?$/.test(path);

/** Ways from the pages to the validators, which are for what comes in and too heavy to send out. */
export function schemasInBrowser(graph: ImportGraph): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  const follow = (way: readonly string[]): void => {
    const path = way.at(-1) ?? '';
    if (seen.has(path)) return;
    seen.add(path);
    for (const target of graph.get(path)?.targets ?? []) {
      if (target.typeOnly) continue;
      const next = 'module' in target ? target.module : target.file;
      if (next === 'zod' || layerOf(next) === 'server/protocol/schemas') {
        problems.push([...way, next].join(' → '));
      } else if ('file' in target) {
        follow([...way, next]);
      }
    }
  };
  for (const [path, { file }] of graph) {
    if (/^(app|components)\//.test(path) && !isTest(file)) follow([path]);
  }
  return problems;
}

/** Files that import each other in a circle. */
export function importCycles(graph: ImportGraph): string[] {
  const problems: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) problems.push([...way.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const target of graph.get(path)?.targets ?? []) {
      if ('file' in target) visit(target.file, [...way, path]);
    }
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return problems;
}

/** Names that say nothing of what is inside, for a file or a folder. */
export function vagueNames(graph: ImportGraph): string[] {
  return [...graph.keys()].filter((path) => /(^|\/)(utils?|helpers?|types)(\.|\/)/.test(path));
}

function pathOf(
  specifier: string,
  importer: string,
  aliases: Readonly<Record<string, string>>,
): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(importer), specifier);
  for (const [alias, target] of Object.entries(aliases)) {
    const [before = '', after] = alias.split('*');
    if (after === undefined ? specifier !== alias : !specifier.startsWith(before)) continue;
    return posix.normalize(target.replace('*', specifier.slice(before.length)));
  }
  return undefined;
}

/** The file that a path without an extension means; a style sheet or the like stays as it is. */
function existing(path: string, paths: ReadonlySet<string>): string {
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
  return endings.map((ending) => path + ending).find((file) => paths.has(file)) ?? path;
}
