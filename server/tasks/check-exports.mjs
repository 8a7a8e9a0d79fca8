import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runStep } from './run.mjs';

// Mermaid brings 250 MB with it, too much for everybody's node_modules: it is installed apart, and only here.
const version = '11.17.2';
const folder = join(root, 'dist', 'cache', `mermaid-${version}`);
const diagrams = join(root, 'server', 'scenarios', 'exports');

const mermaid = await load();
if (mermaid === null) {
  console.log('Skipped: mermaid cannot be installed here.');
} else {
  const files = readdirSync(diagrams).filter((file) => file.endsWith('.mmd'));
  const refused = [];
  for (const file of files) {
    try {
      await mermaid.parse(readFileSync(join(diagrams, file), 'utf8'));
    } catch (error) {
      refused.push(`${file}: ${error.message}`);
    }
  }
  for (const line of refused) console.error(line);
  console.log(
    `Mermaid ${version} reads ${files.length - refused.length} of ${files.length} diagrams.`,
  );
  process.exitCode = refused.length > 0 || files.length === 0 ? 1 : 0;
}

async function load() {
  const entry = join(folder, 'node_modules', 'mermaid', 'dist', 'mermaid.core.mjs');
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    try {
      await runStep('Installing mermaid', 'npm', [
        'install',
        '--prefix',
        folder,
        '--no-audit',
        '--no-fund',
        `mermaid@${version}`,
      ]);
    } catch {
      return null;
    }
  }
  return (await import(pathToFileURL(entry).href)).default;
}
