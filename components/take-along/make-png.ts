import type { Micros } from '#engine';
import { canonicalJson, stateAt } from '#model';
import { withPngText } from '#model/exports/png-text';
import type { TakenRun } from '#model/exports/taken-run';
import type { ThemeName } from '#model/picture/picture-theme';
import { runPicture } from '#model/picture/run-picture';
import { pageFont } from './page-font';
import { paintPicture } from './paint-picture';

const scale = 2;

/** The picture of a run at a moment as a PNG that carries its scenario; null if the browser cannot make one. */
export async function makePng(
  { timeline, room, scenario }: TakenRun,
  at: Micros,
  theme: ThemeName,
): Promise<Blob | null> {
  const state = stateAt(timeline, at, room);
  if (state === null) return null;
  const picture = runPicture(state, at);
  const { family } = await pageFont();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  paintPicture(context, picture, { theme, scale, fontFamily: family });
  const plain = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (plain === null) return null;
  const bytes = withPngText(new Uint8Array(await plain.arrayBuffer()), canonicalJson(scenario));
  return new Blob([bytes], { type: 'image/png' });
}
