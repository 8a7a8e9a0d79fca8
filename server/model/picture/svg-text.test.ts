import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../scenario';
import { simulatedRun } from '../simulated-run';
import { pictureThemes } from './picture-theme';
import { runPicture } from './run-picture';
import { scenarioInSvg, svgText } from './svg-text';

const css = readFileSync(new URL('../../../app/globals.css', import.meta.url), 'utf8');

describe.each(['night', 'day'] as const)('the colours of %s', (theme) => {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';

  it.each(Object.entries(pictureThemes[theme]))('%s is the page’s %s', (name, hex) => {
    expect(block).toContain(`--${name}: ${hex};`);
  });
});

describe('an SVG', () => {
  const strange = '{"a":"</metadata><script>alert(1)</script> & \\"quotes\\" ’ 🚋 \\u0001"}';
  const { end, room } = simulatedRun(
    {},
    { source: 's3', invocationType: 'Event', payload: strange },
  );
  const svg = svgText(runPicture(end), { theme: 'night', scenario: room });

  it('carries its scenario, whatever stands in it', () => {
    expect(scenarioInSvg(svg)).toBe(canonicalJson(room));
  });

  it('has a title and a description, and nothing that runs or loads', () => {
    expect(svg).toContain('<title id="title">S3 bucket → my-lambda, Event</title>');
    expect(svg).toContain('3 attempts in 3 min 1 s, dead-letter queue');
    expect(svg).not.toMatch(/<script|href|url\(|<style|<image|<foreignObject/);
  });

  it('of somebody else carries none', () => {
    expect(scenarioInSvg('<svg xmlns="http://www.w3.org/2000/svg"/>')).toBeNull();
  });
});
