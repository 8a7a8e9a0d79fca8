import { describe, expect, it } from 'vitest';
import { allowedParent, readEmbedCommand } from './embed-message';

describe('readEmbedCommand', () => {
  it.each([
    [{ lambdarium: 1, type: 'play' }],
    [{ lambdarium: 1, type: 'pause' }],
    [{ lambdarium: 1, type: 'seek', ms: 62_118.5 }],
    [{ lambdarium: 1, type: 'load', link: '#v1.abc' }],
  ])('takes %j', (message) => {
    const { lambdarium: _, ...command } = message;
    expect(readEmbedCommand(message)).toEqual({ ok: true, command });
  });

  it.each([
    ['version', { lambdarium: 2, type: 'play' }],
    ['type', { lambdarium: 1, type: 'explode' }],
    ['type', { lambdarium: 1 }],
    ['seek', { lambdarium: 1, type: 'seek' }],
    ['seek', { lambdarium: 1, type: 'seek', ms: -1 }],
    ['seek', { lambdarium: 1, type: 'seek', ms: Number.NaN }],
    ['seek', { lambdarium: 1, type: 'seek', ms: '5' }],
    ['load', { lambdarium: 1, type: 'load', link: 5 }],
    ['load', { lambdarium: 1, type: 'load', link: 'x'.repeat(4_097) }],
  ])('says that the %s is wrong of %j', (fault, message) => {
    expect(readEmbedCommand(message)).toEqual({ ok: false, fault });
  });

  it.each([null, undefined, 5, 'play', [], { type: 'play' }, { type: 'webpackOk' }])(
    'leaves %j alone',
    (message) => expect(readEmbedCommand(message)).toBeNull(),
  );
});

describe('allowedParent', () => {
  it.each([
    ['', null],
    ['?parent=https://example.org', 'https://example.org'],
    ['?parent=http://localhost:8080', 'http://localhost:8080'],
    ['?parent=https://example.org/page', undefined],
    ['?parent=example', undefined],
    ['?parent=*', undefined],
  ])('of %j is %j', (search, parent) => expect(allowedParent(search)).toBe(parent));
});
