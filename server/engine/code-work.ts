import type { CodeSettings } from './function-config';
import type { Micros } from './micros';
import type { CodeRun } from './records';
import type { World } from './world';

/** A piece of real code that the simulation waits for: whoever runs it answers with `finishInit` or `finishAttempt`. */
export interface CodeWork {
  readonly phase: 'init' | 'invoke';
  readonly run: number;
  readonly invocation: number;
  readonly attempt: number;
  readonly environment: number;
  /** `restarted`: its process ended in an earlier attempt, so that INIT runs again inside this one. */
  readonly start: 'cold' | 'warm' | 'restarted';
  readonly functionName: string;
  /** As it was asked for; null without one. */
  readonly qualifier: string | null;
  /** 0 is `$LATEST`. */
  readonly version: number;
  readonly settings: CodeSettings;
  /** The event as JSON text; null for a destination's record, whose text is rendered where it is read. */
  readonly payload: string | null;
  readonly asynchronous: boolean;
  /** JSON object from a synchronous caller; null without one. */
  readonly clientContext: string | null;
  readonly startedAt: Micros;
  /** Nothing is waited for any longer then. */
  readonly limit: Micros;
}

/** The real code whose result has not come in, in the order in which it began. */
export function codeWork(world: World): readonly CodeWork[] {
  return [...world.codeRuns.values()].filter(isAwaited).map(workOf);
}

function workOf(run: CodeRun): CodeWork {
  const { request } = run.invocation;
  return {
    phase: run.phase,
    run: run.invocation.runId,
    invocation: run.invocation.id,
    attempt: run.attempt,
    environment: run.environment.id,
    start: run.start,
    functionName: request.call.functionName,
    qualifier: request.call.qualifier,
    version: run.environment.version.version,
    settings: run.environment.settings,
    payload: request.payload,
    asynchronous: request.asynchronous,
    clientContext: request.asynchronous ? null : (run.invocation.run.act.clientContext ?? null),
    startedAt: run.startedAt,
    limit: run.limit,
  };
}

/** The execution environments of real code that exist: in use, or kept for the next attempt. */
export function codeEnvironments({ codeRuns, functions }: World): ReadonlySet<number> {
  const found = new Set([...codeRuns.values()].map(({ environment }) => environment.id));
  for (const { latest, versions, pools } of functions.values()) {
    for (const { idle } of [latest, ...versions.values(), ...pools.values()]) {
      for (const { id, settings } of idle) if (settings.behaviour.kind === 'code') found.add(id);
    }
  }
  return found;
}

/** When the first of it is cut off; infinity while none is awaited. */
export function nextCodeLimit({ codeRuns }: World): Micros {
  let limit = Number.POSITIVE_INFINITY;
  for (const run of codeRuns.values()) if (isAwaited(run)) limit = Math.min(limit, run.limit);
  return limit;
}

const isAwaited = ({ result, cut }: CodeRun): boolean => result === null && !cut;
