import type { Scenario } from '#engine';
import { canonicalJson } from '../scenario';
import { pictureThemes, type ThemeName } from './picture-theme';
import type { Picture, Shape } from './shape';

/** Named, not held: a picture of 10 KB stays one, and what lacks the font takes the next. */
const family = "Overpass, 'Helvetica Neue', Arial, sans-serif";
const namespace = 'urn:lambdarium:scenario:1';

export interface SvgOptions {
  readonly theme: ThemeName;
  /** Goes along in the metadata: the picture opens as this scenario. */
  readonly scenario: Scenario;
}

/** A picture as an SVG file that needs nothing else. */
export function svgText(picture: Picture, { theme, scenario }: SvgOptions): string {
  const { width, height, title, description, shapes } = picture;
  const colours = pictureThemes[theme];
  const body = shapes.map((shape) => `  ${element(shape, colours)}\n`).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" font-family="${family}" stroke-linecap="round" stroke-linejoin="round">`,
    `  <title id="title">${escaped(title)}</title>`,
    `  <desc id="description">${escaped(description)}</desc>`,
    `  <metadata><lambdarium:scenario xmlns:lambdarium="${namespace}">${escaped(canonicalJson(scenario))}</lambdarium:scenario></metadata>`,
    `${body}</svg>\n`,
  ].join('\n');
}

/** The text of the scenario that such a file carries; null if it carries none. */
export function scenarioInSvg(svg: string): string | null {
  const held = /<(?:\w+:)?scenario\b[^>]*urn:lambdarium:scenario:1[^>]*>([^<]*)</.exec(svg)?.[1];
  return held === undefined ? null : unescaped(held);
}

/** Shapes as an SVG without words about it: for use inside another picture. */
export function drawing(
  width: number,
  height: number,
  shapes: readonly Shape[],
  colours: Colours,
): string {
  const body = shapes.map((shape) => element(shape, colours)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" stroke-linecap="round" stroke-linejoin="round">${body}</svg>`;
}

type Colours = (typeof pictureThemes)[ThemeName];

function element(shape: Shape, colours: Colours): string {
  switch (shape.kind) {
    case 'path':
      return `<path d="${shape.d}"${paint(shape, colours)}/>`;
    case 'rect': {
      const { x, y, width, height, radius } = shape;
      const round = radius === undefined ? '' : ` rx="${number(radius)}"`;
      return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"${round}${paint(shape, colours)}/>`;
    }
    case 'circle':
      return `<circle cx="${number(shape.x)}" cy="${number(shape.y)}" r="${number(shape.r)}"${paint(shape, colours)}/>`;
    case 'text': {
      const { x, y, text, size, weight, anchor, fill } = shape;
      const heavy = weight === 400 ? '' : ` font-weight="${weight}"`;
      const placed = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
      return `<text x="${number(x)}" y="${number(y)}" font-size="${size}"${heavy}${placed} fill="${colours[fill]}">${escaped(text)}</text>`;
    }
    case 'group': {
      const { x, y, angle = 0, scale = 1, shapes } = shape;
      const turned = angle === 0 ? '' : ` rotate(${number(angle)})`;
      const scaled = scale === 1 ? '' : ` scale(${scale})`;
      const inner = shapes.map((one) => element(one, colours)).join('');
      return `<g transform="translate(${number(x)} ${number(y)})${turned}${scaled}">${inner}</g>`;
    }
    default:
      return shape satisfies never;
  }
}

function paint(
  { fill, stroke, strokeWidth, dash, opacity }: Exclude<Shape, { kind: 'text' | 'group' }>,
  colours: Colours,
): string {
  return [
    ` fill="${fill === undefined ? 'none' : colours[fill]}"`,
    stroke === undefined ? '' : ` stroke="${colours[stroke]}" stroke-width="${strokeWidth ?? 1}"`,
    dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`,
    opacity === undefined ? '' : ` opacity="${opacity}"`,
  ].join('');
}

const number = (value: number): string => String(Math.round(value * 100) / 100);

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;

/** Without the characters that XML knows no way to write. */
const escaped = (text: string): string =>
  [...text]
    .filter((character) => character >= ' ' || character === '\n' || character === '\t')
    .join('')
    .replaceAll(/[&<>"]/g, (character) => entities[character as keyof typeof entities]);

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
