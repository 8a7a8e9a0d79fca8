import type { Scenario, SimulationEvent } from '#engine';
import type { RoomFacts } from '../room-facts';
import type { RunTimeline } from '../run-timeline';
import { collectRun } from '../run-timeline';
import { canonicalJson } from '../scenario';
import type { TakenRun } from './taken-run';

/** The first line of a file of events: what is needed to read the others. */
interface EventLinesHead {
  readonly lambdarium: 'events';
  readonly v: 1;
  readonly run: number;
  readonly room: RoomFacts;
  readonly scenario: Scenario;
}

/** A run's events as NDJSON: a line that says what they are of, then each event as it is, in order. */
export function eventLines({ scenario, room, timeline }: TakenRun): string {
  const { seed, epochMs, account } = room;
  const head: EventLinesHead = {
    lambdarium: 'events',
    v: 1,
    run: timeline.run,
    room: { seed, epochMs, account },
    scenario,
  };
  return [head, ...timeline.events].map((line) => `${canonicalJson(line)}\n`).join('');
}

/** What a file of events holds; the scenario is to be validated like anything from outside. */
export type ReadEventLines =
  | {
      readonly ok: true;
      readonly scenario: unknown;
      readonly room: RoomFacts;
      readonly timeline: RunTimeline;
    }
  | { readonly ok: false /** What is wrong, for a person. */; readonly fault: string };

/** Reads the text of such a file back. Never throws. */
export function readEventLines(text: string): ReadEventLines {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const head = parsed(lines[0]);
  if (!isRecord(head) || head.lambdarium !== 'events') {
    return refuse('Its first line does not say that events of Lambdarium follow.');
  }
  if (head.v !== 1) return refuse(`It is of version ${String(head.v)}; this page reads version 1.`);
  const { run, room } = head;
  if (typeof run !== 'number' || !isRoom(room)) {
    return refuse('Its first line does not say of which run and room the events are.');
  }
  const events: SimulationEvent[] = [];
  const seen = new Set<number>();
  for (const [index, line] of lines.slice(1).entries()) {
    const event = parsed(line);
    if (!isEvent(event) || seen.has(event.seq)) {
      return refuse(`Line ${index + 2} is no event, or repeats one.`);
    }
    seen.add(event.seq);
    events.push(event);
  }
  const timeline = collectRun(events, run);
  if (timeline === null) return refuse('The beginning of the run is missing.');
  return { ok: true, scenario: head.scenario, room, timeline };
}

const refuse = (fault: string): ReadEventLines => ({ ok: false, fault });

function parsed(line: string | undefined): unknown {
  try {
    return JSON.parse(line ?? '') as unknown;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEvent = (value: unknown): value is SimulationEvent =>
  isRecord(value) &&
  typeof value.type === 'string' &&
  Number.isSafeInteger(value.seq) &&
  Number.isSafeInteger(value.at) &&
  Number.isSafeInteger(value.run);

const isRoom = (value: unknown): value is RoomFacts =>
  isRecord(value) &&
  Number.isSafeInteger(value.seed) &&
  Number.isSafeInteger(value.epochMs) &&
  isRecord(value.account) &&
  typeof value.account.id === 'string' &&
  typeof value.account.region === 'string';
