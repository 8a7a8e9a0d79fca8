import type { Course } from './planned-changes';

/**
 * A course that lets others react whenever it stops, before it goes on: what follows from an event begins at its very
 * moment. `react` says whether anything did.
 */
export function reactingCourse(course: Course, react: () => boolean): Course {
  return {
    get now() {
      return course.now;
    },
    get openRuns() {
      return course.openRuns;
    },
    advance({ until, maxTimers = Number.POSITIVE_INFINITY }) {
      let left = maxTimers;
      do {
        // A command may have come with events of its own.
        react();
        left = course.advance({ until, maxTimers: left });
      } while (react() && left > 0);
      return left;
    },
    nextAt: () => course.nextAt(),
    nextEndsWait: () => course.nextEndsWait(),
  };
}
