import type { Limits } from '#config';
import type { SandboxCall, SandboxLimits, SandboxResult } from './sandbox-call';
import { SandboxThread } from './sandbox-thread';

type SandboxPoolLimits = SandboxLimits & Pick<Limits, 'handlerEnvironments' | 'handlerThreads'>;

/** Runs handlers written in the page: QuickJS in threads of their own. */
export interface Sandbox {
  run(call: SandboxCall): Promise<SandboxResult>;
  /** Environments for which this is true lose their modules, and nothing more is done in them. */
  drop(isGone: (environment: string) => boolean): void;
  close(): Promise<void>;
}

export function createSandbox(limits: SandboxPoolLimits): Sandbox {
  const threads = Array.from({ length: limits.handlerThreads }, () => new SandboxThread(limits));
  /** In the order of their last use. */
  const homes = new Map<string, SandboxThread>();

  function homeOf(environment: string): SandboxThread {
    const least = threads.reduce((best, thread) => (thread.load < best.load ? thread : best));
    const home = homes.get(environment) ?? least;
    homes.delete(environment);
    homes.set(environment, home);
    return home;
  }

  function drop(environment: string): void {
    homes.get(environment)?.drop(environment);
    homes.delete(environment);
  }

  return {
    run(call) {
      const home = homeOf(call.environment);
      const [oldest] = homes.keys();
      if (oldest !== undefined && homes.size > limits.handlerEnvironments) drop(oldest);
      return home.run(call);
    },
    drop(isGone) {
      for (const environment of [...homes.keys()]) if (isGone(environment)) drop(environment);
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
