import type { CodeJob, CodeRunner } from '#rooms';
import { AttachedFunction } from './attached-function';

/** Where a runtime of a function attaches itself. */
export interface Attachment {
  /** The value of AWS_LAMBDA_RUNTIME_API. */
  readonly runtimeApi: string;
  /** Runtimes that are there now. */
  readonly runtimes: number;
}

/** The attached functions of one room, `most` of them at most. */
export class AttachedFunctions {
  readonly #most: number;
  readonly #functions = new Map<string, AttachedFunction>();

  constructor(most: number) {
    this.#most = most;
  }

  readonly runner: Omit<CodeRunner, 'refusal' | 'attempts'> = {
    init: (job: CodeJob) => this.#named(job.functionName).init(job),
    invoke: (job: CodeJob) => this.#named(job.functionName).invoke(job),
    // Whoever started the process ends it, too.
    reset: () => {},
    retain: () => {},
    close: () => this.#close(),
  };

  /** The function's port, opened now if it was not; null if there are too many. */
  async attachment(functionName: string): Promise<Attachment | null> {
    if (!this.#functions.has(functionName) && this.#functions.size >= this.#most) return null;
    const attached = this.#named(functionName);
    return { runtimeApi: await attached.address(), runtimes: attached.runtimes };
  }

  #named(name: string): AttachedFunction {
    const known = this.#functions.get(name);
    if (known !== undefined) return known;
    const made = new AttachedFunction();
    this.#functions.set(name, made);
    return made;
  }

  #close(): void {
    for (const attached of this.#functions.values()) attached.close();
    this.#functions.clear();
  }
}
