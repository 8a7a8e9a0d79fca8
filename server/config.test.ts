import { describe, expect, it } from 'vitest';
import { ConfigError, defaultLimits, readConfig } from './config';

describe('readConfig', () => {
  it('listens on loopback port 3000 unless told otherwise', () => {
    expect(readConfig({})).toEqual({
      profile: 'local',
      host: '127.0.0.1',
      port: 3000,
      development: false,
      realCode: 'on',
      allowedHosts: [],
      dataDir: null,
      limits: defaultLimits,
    });
  });

  it('takes HOST, PORT, ALLOWED_HOSTS and NODE_ENV', () => {
    const config = readConfig({
      HOST: '0.0.0.0',
      PORT: '8080',
      ALLOWED_HOSTS: 'Lambda.example.org, localhost:9000',
      NODE_ENV: 'development',
    });
    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 8080,
      development: true,
      realCode: 'notOnLoopback',
      allowedHosts: ['lambda.example.org', 'localhost:9000'],
    });
  });

  it.each(['http', '-1', '70000', '3000.5', '0x10', ' 3000'])(
    'refuses PORT=%s and says why',
    (PORT) => {
      expect(() => readConfig({ PORT })).toThrow(ConfigError);
      expect(() => readConfig({ PORT })).toThrow(`PORT is "${PORT}"`);
    },
  );

  it('takes PROFILE, and refuses one it does not know', () => {
    expect(readConfig({ PROFILE: 'public' }).profile).toBe('public');
    expect(readConfig({ PROFILE: '' }).profile).toBe('local');
    expect(() => readConfig({ PROFILE: 'open' })).toThrow('PROFILE is "open"');
  });

  it.each([
    [{}, 'on'],
    [{ HOST: '::1' }, 'on'],
    [{ HOST: '0.0.0.0' }, 'notOnLoopback'],
    [{ HOST: '0.0.0.0', REAL_CODE: 'on' }, 'on'],
    [{ REAL_CODE: 'off' }, 'off'],
    [{ PROFILE: 'public' }, 'public'],
    [{ PROFILE: 'public', REAL_CODE: 'on' }, 'public'],
  ])('with %j real code is %s', (env, realCode) => {
    expect(readConfig(env).realCode).toBe(realCode);
  });

  it('refuses a REAL_CODE that is neither on nor off', () => {
    expect(() => readConfig({ REAL_CODE: 'yes' })).toThrow('REAL_CODE is "yes"');
  });

  it('refuses a HOST that is no address', () => {
    expect(() => readConfig({ HOST: 'http://localhost' })).toThrow('HOST is "http://localhost"');
  });

  it.each(['https://example.org', 'a b', '*'])('refuses ALLOWED_HOSTS=%s', (ALLOWED_HOSTS) => {
    expect(() => readConfig({ ALLOWED_HOSTS })).toThrow('ALLOWED_HOSTS names');
  });

  it.each([
    ['memory', null],
    ['', null],
    ['/var/lib/lambdarium', '/var/lib/lambdarium'],
  ])('DATA_DIR=%s keeps rooms in %s', (DATA_DIR, dataDir) => {
    expect(readConfig({ DATA_DIR })).toMatchObject({ dataDir });
  });

  it('keeps more rooms on disk than in memory, and longer', () => {
    expect(defaultLimits.keptRooms).toBeGreaterThan(defaultLimits.rooms);
    expect(defaultLimits.keptRoomMs).toBeGreaterThan(defaultLimits.roomIdleMs);
  });

  it('keeps connections free for pages however many callers wait in a paused room', () => {
    expect(defaultLimits.waitersPerRoom).toBeLessThan(defaultLimits.connections);
  });
});
