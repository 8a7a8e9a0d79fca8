import { describe, expect, it } from 'vitest';
import { defaultAsynchronous, MINUTE, type Scenario, sourceIds, sources } from '#engine';
import { lint } from './lint';
import {
  at,
  call,
  event,
  find,
  invokes,
  live,
  on,
  onAll,
  other,
  places,
  provision,
  scenarioOf,
  topic,
  version,
  versions,
} from './lint/circumstances.fixture';

describe('lint', () => {
  it('has nothing to say of a sound scenario but which settings are idle by default', () => {
    expect(lint(scenarioOf({}))).toEqual([]);
  });

  it('says which idle settings nobody made', () => {
    const idle = lint(scenarioOf({ config: { memoryMb: 512, retries: 1 }, acts: [call] }));
    expect(places(idle.filter(({ isDefault }) => isDefault))).toEqual(
      onAll('maximumEventAgeS', 'roleMaySend'),
    );
  });

  it.each(sourceIds.filter((id) => sources[id].path === 'polled'))(
    'says where failures of %s go instead of the function’s dead-letter queue',
    (source) => {
      const [dead] = find({ acts: [{ ...call, source }] }, 'polled-source').filter(
        ({ where }) => where.kind === 'function' && where.setting === 'deadLetter',
      );
      expect(dead?.reason).toContain('Lambda’s poller invokes synchronously');
      expect(dead?.remedy).toMatch(
        source.startsWith('sqs') ? /redrive policy/ : /event source mapping/,
      );
    },
  );
});

describe('settings of versions and aliases', () => {
  const own = { ...defaultAsynchronous, retries: 0, onFailure: topic } as const;
  const qualifiers = [{ qualifier: 'live', asynchronous: own, provisionedConcurrency: 0 }];
  const config = { versions, aliases: [live], onFailure: topic, qualifiers };

  it('do not come from $LATEST', () => {
    const found = find({ config, acts: [{ ...event, qualifier: '1' }] }, 'other-qualifier');
    expect(places(found)).toContain('my-lambda onFailure');
    expect(
      found.find(({ where }) => where.kind === 'function' && where.setting === 'onFailure')?.reason,
    ).toBe(
      'Every event goes to version 1, and versions and aliases do not inherit this setting from $LATEST.',
    );
    expect(places(found)).toContain('my-lambda qualifiers.live.asynchronous');
  });

  it('are judged like those of $LATEST where events go to them', () => {
    const live = [{ ...event, qualifier: 'live' }];
    expect(places(find({ config, acts: live }, 'not-at-most-once'))).toEqual(
      on('qualifiers.live.asynchronous.retries'),
    );
    expect(places(find({ config, acts: live }, 'target-missing'))).toEqual(
      on('qualifiers.live.asynchronous.onFailure'),
    );
  });

  it('leave the dead-letter queue to the whole function', () => {
    const found = lint(scenarioOf({ config, acts: [{ ...event, qualifier: '1' }] }));
    expect(places(found)).not.toContain('my-lambda deadLetter');
  });
});

describe('changes over time', () => {
  it('are judged by the calls that can meet them', () => {
    const found = find({ changes: [{ retries: 0 }], acts: [call] }, 'asynchronous-only');
    expect(places(found)).toContain('my-lambda retries since change 0');
  });

  it('do not make a setting idle that an event of before may still meet', () => {
    const changes = [{ retries: 1 as const }];
    expect(find({ changes }, 'replaced-too-soon')).toEqual([]);
  });

  it('that are refused leave what was before', () => {
    const found = lint(scenarioOf({ changes: [{ memoryMb: 1 }, { retries: 0 }] }));
    expect(places(found)).toEqual([
      'my-lambda memoryMb since change 0',
      'my-lambda retries since change 1',
    ]);
  });

  it('can bring the function that is called', () => {
    const scenario = scenarioOf({ acts: [event, { ...event, functionName: 'other' }] });
    const later = { ...scenario, changes: [{ at: MINUTE, config: other }] };
    const unknown = (one: Scenario) => lint(one).filter(({ id }) => id === 'unknown-function');
    expect(unknown(later)).toHaveLength(1);
    expect(unknown({ ...later, acts: later.acts.map((act) => at(act, 2 * MINUTE)) })).toEqual([]);
  });
});

describe('several faults', () => {
  it('are all told, each at its own setting', () => {
    const config = {
      memoryMb: 1,
      versions: [{ ...version(1), timeoutMs: 5 }],
      aliases: [{ name: 'live', version: 7, additional: null }],
      onFailure: { kind: 'lambda', name: 'my-lambda' },
    } as const;
    const found = lint(scenarioOf({ config })).filter(({ where }) => where.kind === 'function');
    expect(places(found)).toEqual(
      onAll('memoryMb', 'onFailure', 'versions.1.timeoutMs', 'aliases.live'),
    );
  });
});

describe('provisioned concurrency of an alias with weights', () => {
  it('is refused at the provisioned concurrency, not at the alias', () => {
    const aliases = [{ ...live, additional: { version: 2, weight: 0.5 } }];
    const config = { versions, aliases, qualifiers: [provision('live', 1)] };
    const [first] = lint(scenarioOf({ config }));
    expect(first).toMatchObject({
      id: 'setting-refused',
      where: { setting: 'qualifiers.live.provisionedConcurrency' },
    });
  });
});

describe('loops', () => {
  it('are stopped if only one of the functions detects them', () => {
    const config = { behaviour: invokes('other') };
    const others = [{ ...other, behaviour: invokes('my-lambda'), recursiveLoop: 'Allow' as const }];
    expect(places(find({ config, others }, 'loop-stopped'))).toEqual([
      'my-lambda behaviour',
      'other behaviour',
    ]);
  });

  it('are none where nobody calls', () => {
    const config = { behaviour: invokes('my-lambda') };
    expect(find({ config, acts: [{ ...event, payload: '{' }] }, 'loop-stopped')).toEqual([]);
  });
});
