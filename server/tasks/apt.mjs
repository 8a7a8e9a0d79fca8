import { existsSync } from 'node:fs';
import { runStep } from './run.mjs';

/** Whether Debian packages can be installed here: as root, where there is apt-get. */
export function hasApt() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs a Debian package; throws when it cannot be had. */
export async function aptInstall(name) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    runStep(
      `Installing Debian's ${name}`,
      'apt-get',
      ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=60', name],
      { env },
    );
  try {
    await install();
  } catch {
    // A machine fresh from its image has no lists of packages yet, or old ones.
    await runStep("Updating Debian's lists", 'apt-get', ['update'], { env });
    await install();
  }
}
