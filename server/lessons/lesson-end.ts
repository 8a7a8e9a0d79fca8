import { runScenario, type SimulationEvent } from '#engine';
import '#engine/sources/catalogue';
import { collectRun, type RunState, stateAt } from '#model';
import type { Lesson } from './lesson';
import { scenarioOf } from './scenario-of';

/** The run that a lesson watches as it is when all is over: for pictures of it. */
export function lessonEnd(lesson: Lesson): RunState {
  const scenario = scenarioOf(lesson);
  const events: SimulationEvent[] = [];
  runScenario(scenario, (event) => events.push(event));
  const timeline = collectRun(events, lesson.watch.run);
  const state = timeline && stateAt(timeline, timeline.summary.endedAt ?? 0, scenario);
  if (state === null) throw new Error(`The scenario of ${lesson.slug} has no run to watch.`);
  return state;
}
