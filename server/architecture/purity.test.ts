import { describe, expect, it } from 'vitest';
import { impurities } from './purity';
import { parse } from './source-file';

const complaintsAbout = (text: string) => impurities(parse('server/engine/planted.ts', text));

describe('the engine may not', () => {
  it.each([
    ['read the clock', 'const now = Date.now();', 'reads the clock'],
    ['read the clock by another name', 'const { now } = Date;', 'reads the clock'],
    ['make a date of now', 'const date = new Date();', 'reads the clock'],
    ['make a date of parts', 'const date = new Date(2026, 10, 1);', 'reads the clock'],
    ['ask a date for local time', 'const h = new Date(0).getHours();', 'depends on the machine'],
    ['measure time', 'const now = performance.now();', 'reads the clock'],
    ['roll dice', 'const random = Math.random();', 'depends on the machine'],
    ['use inexact functions', 'const wait = Math.log(2);', 'depends on the machine'],
    ['use them by another name', 'const { exp } = Math;', 'depends on the machine'],
    ['raise to a power', 'const wait = 2 ** 0.5;', 'depends on the machine'],
    ['raise itself to a power', 'let wait = 2; wait **= 2;', 'depends on the machine'],
    ['sort by the language', "'a'.localeCompare('b');", 'depends on the machine'],
    ['format by the language', 'new Intl.NumberFormat();', 'depends on the machine'],
    ['set a timer', 'setTimeout(() => {}, 1);', 'sets a timer'],
    ['set an interval', 'setInterval(() => {}, 1);', 'sets a timer'],
    ['wait for the next turn', 'setImmediate(() => {});', 'sets a timer'],
    ['wait for a microtask', 'queueMicrotask(() => {});', 'sets a timer'],
    ['look at its process', 'const { env } = process;', 'reaches outside'],
    ['hand out its process', 'const all = { process };', 'reaches outside'],
    ['print', "console.log('here');", 'reaches outside'],
    ['load code', "const rest = import('./rest');", 'reaches outside'],
    ['know where it is', 'const here = import.meta.url;', 'reaches outside'],
    ['be asynchronous', 'async function later() {}', 'answers later'],
    ['be an asynchronous arrow', 'const later = async () => {};', 'answers later'],
    ['await', 'await work();', 'answers later'],
    ['await in a loop', 'for await (const one of many) use(one);', 'answers later'],
    ['make a promise', 'const done = Promise.resolve();', 'answers later'],
    ['speak of a promise', 'let done: Promise<void>;', 'answers later'],
  ])('%s', (_, text, complaint) => {
    expect(complaintsAbout(text)).toEqual([`server/engine/planted.ts:1 ${complaint}`]);
  });
});

describe('the engine may', () => {
  it.each([
    ['make a date of a number', 'const date = new Date(epochMs).toISOString();'],
    ['speak of a date', 'const iso = (date: Date) => date.toISOString();'],
    ['count from parts in UTC', 'const epochMs = Date.UTC(2026, 10, 1);'],
    ['use exact functions', 'const all = Math.max(1, Math.floor(2.5)) * Math.imul(3, 4);'],
    [
      'import its own types',
      "import type { World } from './world'; let w: import('./world').World;",
    ],
    ['name members as it likes', 'const act = { process: 1, performance: 2 }; use(act.process);'],
    ['name its own functions as it likes', 'function process() {} process();'],
    ['mention the clock in words', "const text = 'Date.now()'; // setTimeout, Math.random"],
  ])('%s', (_, text) => {
    expect(complaintsAbout(text)).toEqual([]);
  });
});
