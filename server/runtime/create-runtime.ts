import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Limits, RealCode } from '#config';
import type { Behaviour } from '#engine';
import type { CodeJob, CodeRunner, Room } from '#rooms';
import { AttachedFunctions, type Attachment } from './attached-functions';
import type { FindCode } from './function-code';
import { createNodeRunner } from './node/create-node-runner';
import type { NodeHost } from './node/node-host';
import { ProcessSlots } from './node/process-slots';
import type { RoomAccess } from './node/process-variables';
import { createReaper } from './node/reaper';
import { createTaskFolders } from './node/task-folders';
import { switchedOff } from './switched-off';

/** Who runs one origin of real code in a room. */
export type PartRunner = Omit<CodeRunner, 'refusal' | 'attempts'>;

export interface RuntimeParts {
  readonly realCode: RealCode;
  readonly limits: Pick<
    Limits,
    'codeProcesses' | 'codeConcurrency' | 'codeLogCharacters' | 'attachedFunctions'
  >;
  readonly findCode: FindCode;
  readonly access: (room: string) => RoomAccess;
  /** Runs handlers written in the page; without it they fail and say so. */
  readonly page?: (room: Room) => PartRunner;
}

/** Everything that runs real code. */
export interface Runtime {
  readonly runnerOf: (room: Room) => CodeRunner;
  /** Where runtimes of a function attach themselves, or why they cannot. */
  readonly attachment: (
    room: string,
    functionName: string,
  ) => Promise<
    ({ readonly ok: true } & Attachment) | { readonly ok: false; readonly message: string }
  >;
  readonly close: () => void;
}

export function createRuntime(parts: RuntimeParts): Runtime {
  const attached = new Map<string, AttachedFunctions>();
  let host: NodeHost | null = null;

  return {
    runnerOf(room) {
      const functions = new AttachedFunctions(parts.limits.attachedFunctions);
      attached.set(room.id, functions);
      return compose({
        realCode: parts.realCode,
        attempts: parts.limits.codeConcurrency,
        package: lazily(() => createNodeRunner(nodeHost())),
        attached: functions.runner,
        page: parts.page?.(room) ?? nobody,
        onClose: () => attached.delete(room.id),
      });
    },

    async attachment(room, functionName) {
      const refusal = switchedOff(parts.realCode);
      if (refusal !== null) return { ok: false, message: refusal };
      const found = await attached.get(room)?.attachment(functionName);
      return found
        ? { ok: true, ...found }
        : {
            ok: false,
            message: `A room has at most ${parts.limits.attachedFunctions} attached functions.`,
          };
    },

    close() {
      host?.folders.remove();
    },
  };

  /** What packages need; a server that runs none makes no folder and no process. */
  function nodeHost(): NodeHost {
    if (host !== null) return host;
    const folders = createTaskFolders();
    const bootstrap = fileURLToPath(new URL('./node/bootstrap.mjs', import.meta.url));
    host = {
      limits: parts.limits,
      findCode: parts.findCode,
      access: parts.access,
      folders,
      slots: new ProcessSlots(parts.limits.codeProcesses),
      reaper: createReaper(folders.root),
      bootstrap,
      runtimeDir: dirname(bootstrap),
    };
    return host;
  }
}

interface Parts {
  readonly realCode: RealCode;
  readonly attempts: number;
  readonly package: PartRunner;
  readonly attached: PartRunner;
  readonly page: PartRunner;
  readonly onClose: () => void;
}

/** One runner of all origins: a job goes where its behaviour says. */
function compose(parts: Parts): CodeRunner {
  const { realCode, onClose } = parts;
  const all = [parts.package, parts.attached, parts.page];
  const partOf = ({ settings: { behaviour } }: CodeJob): PartRunner =>
    behaviour.kind === 'code' ? parts[behaviour.by] : nobody;
  return {
    attempts: parts.attempts,
    refusal: (behaviour: Behaviour) =>
      behaviour.kind === 'code' && behaviour.by !== 'page' ? switchedOff(realCode) : null,
    init: (job) => partOf(job).init(job),
    invoke: (job) => partOf(job).invoke(job),
    reset(environment) {
      for (const part of all) part.reset(environment);
    },
    retain(environments) {
      for (const part of all) part.retain(environments);
    },
    close() {
      for (const part of all) part.close();
      onClose();
    },
  };
}

/** A runner that comes into being with its first job. */
function lazily(make: () => PartRunner): PartRunner {
  let made: PartRunner | null = null;
  const need = (): PartRunner => {
    made ??= make();
    return made;
  };
  return {
    init: (job) => need().init(job),
    invoke: (job) => need().invoke(job),
    reset: (environment) => made?.reset(environment),
    retain: (environments) => made?.retain(environments),
    close: () => made?.close(),
  };
}

const notHere = {
  kind: 'threw',
  errorType: 'Runtime.InvalidEntrypoint',
  errorMessage: 'This server cannot run this kind of code.',
} as const;

const nobody: PartRunner = {
  init: async () => ({ duration: 1, failure: null, lines: [] }),
  invoke: async () => ({ outcome: notHere, duration: 1, memoryUsedMb: 0, lines: [] }),
  reset: () => {},
  retain: () => {},
  close: () => {},
};
