import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const windows = process.platform === 'win32';

/**
 * Runs a program to its end, in the root folder unless told otherwise, and never throws. With `capture` its output is
 * kept for the caller, otherwise it goes where ours goes. A signal that reaches us reaches it too.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ capture?: boolean, cwd?: string, env?: Record<string, string | undefined>, timeoutMs?: number }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run(command, args, { capture = false, cwd = root, env, timeoutMs } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      // Programs named without a folder may come from our own packages, as in an npm script.
      env: {
        ...process.env,
        NEXT_TELEMETRY_DISABLED: '1',
        // Under CI=true programs colour even what goes to a file.
        ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
        PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
        ...env,
      },
      // On Windows npm and the packages' programs are .cmd files, which only a shell can start.
      shell: windows,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      timeout: timeoutMs,
    });

    const stopWith = (signal) => {
      child.kill(signal);
      child.once('close', () => process.exit(128 + constants.signals[signal]));
    };
    process.on('SIGINT', stopWith);
    process.on('SIGTERM', stopWith);

    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);

    const end = (ok) => {
      process.off('SIGINT', stopWith);
      process.off('SIGTERM', stopWith);
      resolve({ ok, output });
    };
    child.once('error', (error) => {
      keep(`${command}: ${error.message}\n`);
      end(false);
    });
    child.once('close', (code, signal) => {
      if (signal) keep(`${command} was stopped by ${signal}\n`);
      end(code === 0);
    });
  });
}

/** Runs something slow under a line that says so, and shows its output only when it fails. */
export async function runStep(title, command, args, options) {
  const startedAt = Date.now();
  console.log(`${title}…`);
  const { ok, output } = await run(command, args, { ...options, capture: true });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  if (!ok) throw new Error(`${title} failed after ${seconds} s:\n${output}`);
  console.log(`${title} took ${seconds} s`);
}
