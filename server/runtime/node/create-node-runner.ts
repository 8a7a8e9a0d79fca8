import type { CodeRunner } from '#rooms';
import { NodeEnvironment } from './node-environment';
import type { NodeHost } from './node-host';

/** Runs the Node.js packages of one room, each execution environment in a process of its own. */
export function createNodeRunner(host: NodeHost): Omit<CodeRunner, 'refusal' | 'attempts'> {
  const environments = new Map<number, NodeEnvironment>();
  const environmentOf = (id: number): NodeEnvironment => {
    const known = environments.get(id);
    if (known !== undefined) return known;
    const made = new NodeEnvironment(host);
    environments.set(id, made);
    return made;
  };
  return {
    init: (job) => environmentOf(job.environment).init(job),
    invoke: (job) => environmentOf(job.environment).invoke(job),
    reset: (id) => environments.get(id)?.reset(),
    retain(kept) {
      for (const [id, environment] of environments) {
        if (kept.has(id)) continue;
        environment.close();
        environments.delete(id);
      }
    },
    close() {
      for (const environment of environments.values()) environment.close();
      environments.clear();
    },
  };
}
