import { type RunTimeline, storyOf } from '#model';
import { epilogueOf } from './epilogue';
import { isRead, type Verbosity } from './verbosity';

/** What is read of a run's events after one and up to another, at most everything. */
export function spokenStory(
  timeline: RunTimeline,
  seed: number,
  verbosity: Verbosity,
  after = 0,
  until = Number.POSITIVE_INFINITY,
): readonly string[] {
  const end = timeline.events.findLast(({ type }) => type === 'run.ended');
  const sentences = storyOf(timeline)
    // That the run has ended is the epilogue's to say.
    .filter(({ seq }) => seq > after && seq <= until && seq !== end?.seq)
    .filter(({ weight }) => isRead(weight, verbosity))
    .map(({ spoken }) => spoken);
  const ended = end !== undefined && end.seq > after && end.seq <= until;
  return ended && verbosity !== 'off' ? [...sentences, epilogueOf(timeline, seed)] : sentences;
}
