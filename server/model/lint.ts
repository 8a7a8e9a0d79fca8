import type { Scenario } from '#engine';
import { idleAsynchronousSettings } from './lint/asynchronous-settings';
import { callSettings } from './lint/call-settings';
import { callsOf } from './lint/calls';
import { codeSettings } from './lint/code-settings';
import { concurrencySettings } from './lint/concurrency-settings';
import { riskyFailureHandling } from './lint/failure-handling';
import type { Finding } from './lint/finding';
import { loops } from './lint/loops';
import { settingsCourse } from './lint/settings-course';
import type { Subject } from './lint/subject';
import { unused } from './lint/unused';
import { waitingCallers } from './lint/waiting-callers';

export {
  type Finding,
  type FindingId,
  findingIds,
  type Severity,
} from './lint/finding';

/**
 * What a person should know of a scenario before it runs: what is refused, what has no effect, and what does something
 * else than it seems to. Judged from the settings alone; nothing is simulated.
 */
export function lint(scenario: Scenario): readonly Finding[] {
  const course = settingsCourse(scenario);
  const allCalls = callsOf(course);
  const acted = new Set(scenario.acts.map(({ functionName }) => functionName));
  const subjects = [...course.functions].flatMap(([name, epochs]): Subject[] => {
    const calls = allCalls.filter(({ functionName }) => functionName === name);
    // What a destination names that nothing gets to is told there, once.
    if (calls.length === 0 && !acted.has(name)) return [];
    return [{ name, epochs, calls, allCalls, course }];
  });
  return [
    ...course.refusals,
    ...callSettings(allCalls, course),
    ...subjects.flatMap((subject) => [
      ...codeSettings(subject),
      ...idleAsynchronousSettings(subject),
      ...riskyFailureHandling(subject),
      ...concurrencySettings(subject),
      ...waitingCallers(subject),
    ]),
    ...loops(subjects, new Set(course.functions.keys())),
    ...unused(course),
  ];
}
