import { describe, expect, it } from 'vitest';
import { createAnnouncer } from './announcer';
import { isRead, nextVerbosity, readVerbosity, verbosities } from './verbosity';

function recorded() {
  const said: string[] = [];
  let due: (() => void) | null = null;
  const announcer = createAnnouncer({
    say: (text) => said.push(text),
    later: (_ms, callback) => {
      due = callback;
      return () => {
        due = null;
      };
    },
    gapMs: 1_500,
    most: 2,
  });
  const passGap = () => {
    const callback = due;
    due = null;
    callback?.();
  };
  return { said, announcer, passGap };
}

describe('createAnnouncer', () => {
  it('says the first at once and gathers the rest of the gap', () => {
    const { said, announcer, passGap } = recorded();
    announcer.add(['One.']);
    announcer.add(['Two.']);
    announcer.add(['Three.']);
    expect(said).toEqual(['One.']);
    passGap();
    expect(said).toEqual(['One.', 'Two. Three.']);
  });

  it('says at once again after a quiet gap', () => {
    const { said, announcer, passGap } = recorded();
    announcer.add(['One.']);
    passGap();
    announcer.add(['Two.']);
    expect(said).toEqual(['One.', 'Two.']);
  });

  it('reads only the newest of too many, and says so', () => {
    const { said, announcer } = recorded();
    announcer.add(['One.', 'Two.', 'Three.', 'Four.']);
    expect(said).toEqual(['2 earlier steps. Three. Four.']);
  });

  it('forgets what is no longer shown', () => {
    const { said, announcer, passGap } = recorded();
    announcer.add(['One.']);
    announcer.add(['Two.']);
    announcer.clear();
    passGap();
    expect(said).toEqual(['One.']);
  });
});

describe('verbosity', () => {
  it('reads less from level to level', () => {
    const read = (verbosity: (typeof verbosities)[number]) =>
      (['outcome', 'attempt', 'all'] as const).filter((weight) => isRead(weight, verbosity));
    expect(verbosities.map(read)).toEqual([
      ['outcome', 'attempt', 'all'],
      ['outcome', 'attempt'],
      ['outcome'],
      [],
    ]);
  });

  it('goes round and falls back to all', () => {
    expect(nextVerbosity('off')).toBe('all');
    expect(nextVerbosity('all')).toBe('attempts');
    expect(readVerbosity('loud')).toBe('all');
  });
});
