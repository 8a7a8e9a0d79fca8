import type { Limits } from '#config';
import {
  type Account,
  type Command,
  defaultAccount,
  type FunctionConfig,
  type SimulationEvent,
  type Target,
} from '#engine';
import type { Refusal } from '#protocol';
import { refuse } from './refuse';

/** What exists in a room's account, as its events tell. */
export class Settings {
  readonly #limits: Pick<Limits, 'functions' | 'targets'>;
  readonly #functions = new Map<string, FunctionConfig>();
  readonly #targets = new Set<string>();
  #account: Account = defaultAccount;

  constructor(limits: Pick<Limits, 'functions' | 'targets'>) {
    this.#limits = limits;
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
    const { functions, targets } = this.#limits;
    switch (command.type) {
      case 'configureFunction':
        if (this.#functions.size < functions || this.#functions.has(command.config.name)) {
          return null;
        }
        return refuse('tooMany', `A room has at most ${functions} functions.`);
      case 'configureTarget':
        if (this.#targets.size < targets || this.#targets.has(keyOf(command.target))) return null;
        return refuse('tooMany', `A room has at most ${targets} queues and topics.`);
      case 'configureAccount':
      case 'deleteTarget':
      case 'act':
        return null;
      default:
        return command satisfies never;
    }
  }
}

const keyOf = ({ kind, name }: Target): string => `${kind} ${name}`;
