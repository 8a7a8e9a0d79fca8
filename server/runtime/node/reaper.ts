import { type ChildProcess, spawn } from 'node:child_process';

/**
 * A shell that outlives the server by a moment: when the server is gone, however it went, its pipe ends, and the process
 * groups it was told of are killed. A stopped process could not notice that by itself.
 */
const script = `
groups=" "
while read -r sign group; do
  case "$sign" in
    +) groups="$groups$group ";;
    -) groups="\${groups%% $group *} \${groups#* $group }";;
  esac
done
for group in $groups; do kill -9 "-$group" 2>/dev/null; done
rm -rf "$1"
`;

export interface Reaper {
  readonly watch: (group: number) => void;
  readonly forget: (group: number) => void;
}

/** Starts the shell with the first process to watch. `folder` is removed in the end. */
export function createReaper(folder: string): Reaper {
  let shell: ChildProcess | null = null;
  const say = (line: string): void => {
    if (shell === null) {
      shell = spawn('/bin/sh', ['-c', script, 'lambdarium-reaper', folder], {
        stdio: ['pipe', 'ignore', 'ignore'],
        detached: true,
        env: { PATH: '/usr/bin:/bin' } as unknown as NodeJS.ProcessEnv,
      });
      // Without a shell nothing is watched; what the server itself ends is ended all the same.
      shell.on('error', () => {});
      shell.stdin?.on('error', () => {});
      shell.unref();
      (shell.stdin as { unref?: () => void } | null)?.unref?.();
    }
    shell.stdin?.write(`${line}\n`);
  };
  return {
    watch: (group) => say(`+ ${group}`),
    forget: (group) => say(`- ${group}`),
  };
}
