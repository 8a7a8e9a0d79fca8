/* oxlint-disable nextjs/no-img-element -- no picture here comes from the network */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageResponse } from 'next/og';
import { pictureThemes } from '#model/picture/picture-theme';
import { pageWords } from '../words/pages';
import { journey } from './journey';
import { motif, motifSize } from './motif';

/** What shows a page where its address is pasted: https://ogp.me */
export const openGraphSize = { width: 1_200, height: 630 } as const;
export const openGraphType = 'image/png';

export interface OpenGraphParts {
  /** At most two lines. */
  readonly title: string;
  /** A sentence; at most three lines. */
  readonly subtitle: string;
  /** Beside the name of the product; a few words. */
  readonly part?: string;
  /** What is drawn below: a data address of `motifSize`. The journey of an event that fails, unless given. */
  readonly drawn?: string;
}

const colours = pictureThemes.night;
const font = 'Overpass';
const fontFolder = ['node_modules', '@fontsource', 'overpass', 'files'];

/** A page's picture: its name over the map. Drawn when the page is built, from files of our own alone. */
export async function openGraphPicture({
  title,
  subtitle,
  part,
  drawn = motif(journey),
}: OpenGraphParts): Promise<ImageResponse> {
  const [regular, strong] = await Promise.all([fontFile(400), fontFile(600)]);
  return new ImageResponse(
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        padding: '46px 64px',
        background: colours.ground,
        color: colours.ink,
        fontFamily: font,
      }}
    >
      {/* biome-ignore lint/performance/noImgElement: there is no page here */}
      <img
        src={drawn}
        alt=""
        width={motifSize.width}
        height={motifSize.height}
        style={{ position: 'absolute', left: 0, bottom: 0 }}
      />
      <div style={{ display: 'flex', fontSize: 26, color: colours['ink-2'] }}>
        {part === undefined ? pageWords.brand : pageWords.pictureOf(part)}
      </div>
      <div style={{ fontSize: 50, fontWeight: 600, lineHeight: 1.12, marginTop: 12 }}>{title}</div>
      <div style={{ fontSize: 27, lineHeight: 1.35, marginTop: 14, color: colours['ink-2'] }}>
        {subtitle}
      </div>
    </div>,
    {
      ...openGraphSize,
      fonts: [
        { name: font, data: regular, weight: 400, style: 'normal' },
        { name: font, data: strong, weight: 600, style: 'normal' },
      ],
    },
  );
}

const fontFile = (weight: 400 | 600): Promise<Buffer> =>
  readFile(join(process.cwd(), ...fontFolder, `overpass-latin-${weight}-normal.woff`));
