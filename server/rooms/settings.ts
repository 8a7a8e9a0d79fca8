import type { Limits } from '#config';
import {
  type Account,
  type Command,
  defaultAccount,
  type FunctionConfig,
  type SimulationEvent,
  type SimulationSnapshot,
  type Target,
} from '#engine';
import type { Refusal } from '#protocol';
import { refuse } from './refuse';

/** What exists in a room's account, as its events tell. */
export class Settings {
  readonly #limits: Pick<Limits, 'functions' | 'targets' | 'noteCharacters'>;
  readonly #functions = new Map<string, FunctionConfig>();
  readonly #targets = new Set<string>();
  #account: Account = defaultAccount;

  /** `base` is what existed before the first event that will be observed. */
  constructor(
    limits: Pick<Limits, 'functions' | 'targets' | 'noteCharacters'>,
    base: SimulationSnapshot['state'] | null,
  ) {
    this.#limits = limits;
    if (base === null) return;
    this.#account = base.account;
    for (const [name, { config }] of base.functions) this.#functions.set(name, config);
    for (const target of base.targets) this.#targets.add(keyOf(target));
  }

  get account(): Account {
    return this.#account;
  }

  functionNamed(name: string): FunctionConfig | null {
    return this.#functions.get(name) ?? null;
  }

  observe(event: SimulationEvent): void {
    switch (event.type) {
      case 'account.configured':
        this.#account = event.account;
        break;
      case 'function.configured':
        this.#functions.set(event.config.name, event.config);
        break;
      case 'function.deleted':
        this.#functions.delete(event.functionName);
        break;
      case 'target.configured':
        this.#targets.add(keyOf(event.target));
        break;
      case 'target.deleted':
        this.#targets.delete(keyOf(event.target));
        break;
      default:
        break;
    }
  }

  /** Refuses what would be one too many. */
  check(command: Command): Refusal | null {
    const { functions, targets, noteCharacters } = this.#limits;
    switch (command.type) {
      case 'configureFunction':
        if (this.#functions.size >= functions && !this.#functions.has(command.config.name)) {
          return refuse('tooMany', `A room has at most ${functions} functions.`);
        }
        if ((command.note?.length ?? 0) <= noteCharacters) return null;
        return refuse('tooLarge', `A function’s note has at most ${noteCharacters} characters.`);
      case 'configureTarget':
        if (this.#targets.size < targets || this.#targets.has(keyOf(command.target))) return null;
        return refuse('tooMany', `A room has at most ${targets} queues and topics.`);
      case 'configureAccount':
      case 'deleteTarget':
      case 'deleteFunction':
      case 'act':
      case 'limitCode':
      case 'finishInit':
      case 'finishAttempt':
        return null;
      default:
        return command satisfies never;
    }
  }
}

const keyOf = ({ kind, name }: Target): string => `${kind} ${name}`;
