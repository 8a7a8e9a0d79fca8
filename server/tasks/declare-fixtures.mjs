import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const source = join(root, 'server', 'testing');

/**
 * Writes the declarations of `lambdarium/testing` for both module systems. They stand on nothing but each other: a type
 * of the engine in one of them is an error.
 */
export async function declareFixtures(folder) {
  const { default: ts } = await import('typescript');
  const waiting = ['index', 'vitest', 'playwright'];
  const seen = new Set(waiting);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const { outputText, diagnostics } = ts.transpileDeclaration(
      readFileSync(join(source, `${name}.ts`), 'utf8'),
      {
        fileName: `${name}.ts`,
        compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
      },
    );
    for (const { messageText } of diagnostics ?? []) {
      throw new Error(`${name}.ts: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    }
    for (const [, from] of outputText.matchAll(/from '([^']+)'/g)) {
      if (/^#|^\.\.|^\.\/.*\//.test(from)) {
        throw new Error(
          `${name}.ts shows a type of "${from}" to users. Public types stand beside it.`,
        );
      }
      const next = from.startsWith('./') ? from.slice(2) : null;
      if (next === null || seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
    const written = (extension) =>
      outputText.replaceAll(/from '(\.\/[^']+)'/g, `from '$1.${extension}'`);
    // For the disposal of rooms; whoever's compiler is set to an older library has it from here.
    const head = '/// <reference lib="esnext.disposable" />\n';
    writeFileSync(join(folder, `${name}.d.ts`), head + written('js'));
    writeFileSync(join(folder, `${name}.d.cts`), head + written('cjs'));
  }
}
