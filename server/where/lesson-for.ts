import { runScenario, type Scenario, type SimulationEvent } from '#engine';
import { course, type Lesson, scenarioOf } from '#lessons';
import { type Explanation, endingOf, play } from './explanation';
import { observe } from './observe';

/** What a lesson shows, as far as an explanation can be about the same. */
interface LessonRun {
  readonly lesson: Lesson;
  readonly key: string;
}

let runs: readonly LessonRun[] | null = null;

/** The lesson whose run looks, goes wrong and ends as this explanation; null if there is none. */
export function lessonFor({ departures, ways: [way] }: Explanation): Lesson | null {
  runs ??= lessonRuns();
  const { scenario, run, events } = play({ way, departures });
  const key = keyOf(scenario, run, events);
  return runs.find((one) => one.key === key)?.lesson ?? null;
}

const lessonRuns = (): readonly LessonRun[] =>
  course.flatMap((place) => {
    if (place.kind !== 'lesson') return [];
    const scenario = scenarioOf(place.lesson);
    const events: SimulationEvent[] = [];
    runScenario(scenario, (event) => events.push(event));
    const { run } = place.lesson.watch;
    return [{ lesson: place.lesson, key: keyOf(scenario, run, events) }];
  });

/** The way in, what is seen and how it ends; what the code does decides between lessons that look alike. */
function keyOf(scenario: Scenario, run: number, events: readonly SimulationEvent[]): string {
  const act = scenario.acts[run - 1];
  const ends = events.flatMap((event) =>
    event.run === run && event.type === 'attempt.finished' ? [event.outcome.kind] : [],
  );
  return [
    act?.invocationType,
    scenario.functions[0]?.behaviour.kind,
    ...ends,
    ...Object.values(observe(scenario, run, events)),
    endingOf(events, run),
  ].join(' ');
}
