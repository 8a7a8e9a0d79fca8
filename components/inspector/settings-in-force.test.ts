import { describe, expect, it } from 'vitest';
import { defaultFunction, type FunctionConfig } from '#engine';
import { calledQualifier, settingsInForce } from './settings-in-force';

const latest = { qualifier: null, version: 0 };
const config: FunctionConfig = {
  ...defaultFunction,
  memoryMb: 512,
  retries: 0,
  deadLetter: { kind: 'sqs', name: 'letters' },
  versions: [
    {
      version: 1,
      memoryMb: 256,
      timeoutMs: 5_000,
      initMs: 180,
      behaviour: defaultFunction.behaviour,
    },
  ],
  aliases: [{ name: 'live', version: 1, additional: null }],
};

function settings(
  called: Parameters<typeof settingsInForce>[1],
  type: Parameters<typeof settingsInForce>[2] = 'Event',
  of = config,
) {
  const list = settingsInForce(of, called, type);
  return (name: string) => {
    const found = list.find((setting) => setting.name === name);
    return found && `${found.value}, ${found.because}`;
  };
}

describe('settingsInForce', () => {
  it('tells what was set from what is AWS’s default', () => {
    const of = settings(latest);
    expect(of('Retries')).toBe('0, set here');
    expect(of('Maximum event age')).toBe('6 hours, AWS’s default');
    expect(of('Memory')).toBe('512 MB, set here');
    expect(of('Time-out')).toBe('3 s, AWS’s default');
    expect(of('Dead-letter target')).toBe('SQS letters, set here');
  });

  it('knows that a version keeps its code and inherits no setting for events', () => {
    const of = settings({ qualifier: 'live', version: 1 });
    expect(of('Memory')).toBe('256 MB, fixed when the version was published');
    expect(of('Retries')).toBe(
      '2, AWS’s default: a version or alias does not inherit the settings of $LATEST',
    );
    expect(of('Dead-letter target')).toBe('SQS letters, set here, for all versions');
  });

  it('has what is set for the alias', () => {
    const asynchronous = {
      retries: 1,
      maximumEventAgeS: 60,
      onSuccess: null,
      onFailure: null,
    } as const;
    const of = settings({ qualifier: 'live', version: 1 }, 'Event', {
      ...config,
      qualifiers: [{ qualifier: 'live', asynchronous, provisionedConcurrency: 5 }],
    });
    expect(of('Retries')).toBe('1, set for this version or alias');
    expect(of('Provisioned concurrency')).toBe('5, set for this version or alias');
  });

  it('says which settings this call is not touched by', () => {
    const of = settings(latest, 'RequestResponse');
    expect(of('Retries')).toBe('0, no effect: for asynchronous events only');
    expect(of('Memory')).toBe('512 MB, set here');
    expect(settings(latest, 'DryRun')('Memory')).toBe('512 MB, no effect: a DryRun runs nothing');
  });
});

describe('calledQualifier', () => {
  it('is $LATEST where nothing was called', () => {
    expect(calledQualifier([])).toEqual(latest);
  });
});
