import { describe, expect, it } from 'vitest';
import { rules } from '../../rules';
import { sourceIds, sources } from '../catalogue';
import { agentDoors } from './agents';
import { dataDoors } from './data';
import { deploymentDoors } from './deployment';
import { deviceDoors } from './devices';
import { acceptedAnswers, frontDoorAnswers } from './front-door-answers';
import { functionErrors, limitReached, refusals } from './sample-replies.fixture';
import { serviceDoor, takesAnything } from './service-door';
import { storageDoors } from './storage';

describe('a service that does not answer in HTTP', () => {
  const made = { ...storageDoors, ...deviceDoors, ...deploymentDoors, ...agentDoors, ...dataDoors };
  const doors = sourceIds.flatMap((id) => {
    const answer = id in made ? frontDoorAnswers[id] : undefined;
    const speaksHttp = answer === undefined || answer(limitReached).status !== null;
    return speaksHttp ? [] : [{ id, answer }];
  });

  it.each(doors)('tells its client of every failure, with one sentence and a rule: $id', (door) => {
    for (const reply of [...functionErrors, ...refusals, limitReached]) {
      const got = door.answer(reply);
      expect(got).toMatchObject({ status: null, failed: true, headers: {} });
      expect(got.statusText).toMatch(/^[A-Z]/u);
      expect(got.because).toMatch(/\.$/u);
      expect(rules[got.rule]).toBeDefined();
    }
  });

  it.each(doors)('names the time it waited for: $id', ({ id, answer }) => {
    const limit = sources[id].frontDoor?.limit ?? null;
    const { because } = answer(limitReached);
    if (limit === null) expect(because).toMatch(/stops waiting; /u);
    else expect(because).toContain(`stops waiting after ${limit / 1_000_000} s; `);
  });

  it('speaks of the fault first and then of what follows', () => {
    const door = serviceDoor(
      { frontDoor: { name: 'Gate', limit: 2_000_000, limitRule: 'chime-sip.limit' } },
      {
        failure: 'Closed',
        overdue: 'Gave up',
        consequence: 'the gate stays closed',
        read: takesAnything('Open', 'The function answered.'),
        rule: 'client-vpn.answer',
        failureRule: 'client-vpn.limit',
      },
    );
    expect(functionErrors.map((reply) => door(reply).because)[0]).toBe(
      'The function threw an error; the gate stays closed.',
    );
    expect(refusals.map((reply) => door(reply).because)[0]).toBe(
      'Lambda refused the call: no concurrency was free (429); the gate stays closed.',
    );
    expect(door(refusals[0] ?? limitReached)).toMatchObject({
      statusText: 'Closed',
      rule: 'client-vpn.limit',
    });
    expect(door(limitReached)).toMatchObject({
      statusText: 'Gave up',
      because: 'Gate stops waiting after 2 s; the gate stays closed.',
      rule: 'chime-sip.limit',
    });
  });

  it('says of a queued event that nobody tells what becomes of it', () => {
    expect(acceptedAnswers.aurora?.()).toMatchObject({
      failed: false,
      because:
        'Lambda has queued the event, so the statement goes on without it; nobody tells of what the function does.',
    });
  });
});
