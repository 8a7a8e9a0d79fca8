import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../micros';
import { type SourceId, sources } from './catalogue';
import { findSources } from './find-sources';

describe('devices, deployments, agents, data and stores', () => {
  it('wait as long as their service is said to wait', () => {
    const limits: Partial<Record<SourceId, number | null>> = {
      's3-object-lambda': 60 * SECOND,
      's3-batch': null,
      'iot-authorizer': 5 * SECOND,
      'iot-provisioning': 5 * SECOND,
      'client-vpn': 30 * SECOND,
      'chime-sip': 20 * SECOND,
      workmail: 15 * SECOND,
      'cloudformation-hook': 30 * SECOND,
      'autoscaling-termination': 2 * SECOND,
      'appconfig-validator': 15 * SECOND,
      'ssm-automation': 300 * SECOND,
      'agentcore-hook': 60 * SECOND,
      'kendra-enrichment': 5 * MINUTE,
      'pipes-enrichment': 5 * MINUTE,
      'eventbridge-custom-bus': 30 * SECOND,
      swf: 900 * SECOND,
    };
    for (const [id, limit] of Object.entries(limits)) {
      expect([id, sources[id as SourceId].frontDoor?.limit]).toEqual([id, limit]);
    }
  });

  it('let the user choose the type where the service does', () => {
    const choices: Partial<Record<SourceId, readonly string[]>> = {
      workmail: ['RequestResponse', 'Event'],
      'appconfig-extension': ['RequestResponse', 'Event'],
      'ssm-automation': ['RequestResponse', 'Event'],
      'pipes-target': ['RequestResponse', 'Event'],
      'eventbridge-custom-bus': ['Event', 'RequestResponse'],
      'opensearch-processor': ['RequestResponse', 'Event'],
      'opensearch-sink': ['Event', 'RequestResponse'],
      aurora: ['RequestResponse', 'Event'],
    };
    for (const [id, types] of Object.entries(choices)) {
      expect([id, sources[id as SourceId].invocationTypes]).toEqual([id, types]);
    }
  });

  it.each([
    ['sftp', ['transfer-identity', 'transfer-workflow']],
    ['a2i', ['ground-truth-pre', 'ground-truth-post']],
    ['lambda_sync', ['aurora']],
    ['fargate blue green', ['ecs-hook']],
    ['chatops', ['q-developer-chat']],
    ['rotate', ['secrets-manager']],
  ])('are found by what people call them: %s', (query, ids) => {
    expect(findSources(query).map(({ id }) => id)).toEqual(ids);
  });

  it('Redshift repeats refused calls until its delays add up to 20 s', () => {
    const { repeats } = sources['redshift-udf'];
    const delays = Array.from({ length: (repeats?.tries ?? 1) - 1 }, (_, i) =>
      repeats === null ? 0 : repeats.delay(i + 1),
    );
    const sum = delays.reduce((total, delay) => total + delay, 0);
    expect(sum).toBeGreaterThanOrEqual(20 * SECOND);
    expect(sum - (delays.at(-1) ?? 0)).toBeLessThan(20 * SECOND);
    expect(repeats?.on).toEqual(['throttled', 'serviceFault']);
  });

  it('a Custom Event Bus repeats even a function error, five times, all of them within 300 s', () => {
    const { repeats, frontDoor } = sources['eventbridge-custom-bus'];
    expect(repeats).toMatchObject({ tries: 6, within: 300 * SECOND, deadLetter: true });
    expect(repeats?.on).toContain('functionError');
    const delays = [1, 2, 3, 4, 5].map((repeat) => repeats?.delay(repeat) ?? HOUR);
    const longest = delays.reduce((sum, delay) => sum + delay, 5 * (frontDoor?.limit ?? HOUR));
    expect(longest).toBeLessThan(300 * SECOND);
  });
});
