import { runScenario, type Scenario, type SimulationEvent } from '#engine';
import { course, type Lesson, scenarioOf } from '#lessons';
import { type Explanation, givenUpBecause, play } from './explanation';
import { type Observables, questionIds } from './observables';
import { observe } from './observe';

/** What a lesson shows, as far as an explanation can be about the same. */
interface Shown {
  /** What must be alike. */
  readonly key: string;
  readonly source: string;
  readonly observables: Observables;
}

let lessons: readonly (Shown & { readonly lesson: Lesson })[] | null = null;

/** The lesson in which the same happens, the one that looks most alike; null if there is none. */
export function lessonFor({ departures, ways: [way] }: Explanation): Lesson | null {
  lessons ??= course.flatMap((place) => {
    if (place.kind !== 'lesson') return [];
    const scenario = scenarioOf(place.lesson);
    const events: SimulationEvent[] = [];
    runScenario(scenario, (event) => events.push(event));
    return [{ lesson: place.lesson, ...shown(scenario, place.lesson.watch.run, events) }];
  });
  const { scenario, run, events } = play({ way, departures });
  const own = shown(scenario, run, events);
  const alike = ({ source, observables }: Shown): number =>
    questionIds.filter((question) => observables[question] === own.observables[question]).length +
    (source === own.source ? 0.5 : 0);
  return (
    lessons.filter(({ key }) => key === own.key).toSorted((a, b) => alike(b) - alike(a))[0]
      ?.lesson ?? null
  );
}

/** Type, what the code does where it runs, what caller and logs say, and why the event was given up. */
function shown(scenario: Scenario, run: number, events: readonly SimulationEvent[]): Shown {
  const act = scenario.acts[run - 1];
  const observables = observe(scenario, run, events);
  const { caller, logs } = observables;
  const frozen = events.some((event) => event.run === run && event.type === 'leftWork.frozen');
  const kinds = scenario.functions[0]?.behaviour.kind === 'returnsError' ? 'error-like' : '';
  const sight = caller === 'handedOver' ? '202' : caller;
  return {
    key: [act?.invocationType, sight, logs, kinds, frozen, givenUpBecause(events, run)].join(' '),
    source: act?.source ?? '',
    observables,
  };
}
