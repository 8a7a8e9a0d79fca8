import { Encoder } from 'modern-gif';
import { collectRun, type RunTimeline, stateAt } from '#model';
import { type StoryFrame, storyFrames } from '#model/exports/story-frames';
import { runPicture } from '#model/picture/run-picture';
import { type GifJob, type GifNews, gifSize } from './gif-job';
import { paintPicture } from './paint-picture';

const tell = (news: GifNews, transfer: Transferable[] = []) =>
  // The types of a page and of a worker exclude one another.
  (self as unknown as Worker).postMessage(news, transfer);

self.addEventListener('message', ({ data }: MessageEvent<GifJob>) => {
  make(data).then(
    (bytes) => tell({ kind: 'done', bytes }, [bytes]),
    (error: unknown) => tell({ kind: 'failed', message: String(error) }),
  );
});

async function make(job: GifJob): Promise<ArrayBuffer> {
  // Asked for, not only imported: a bundler leaves out an import of which nothing is named.
  await import('#engine/sources/catalogue');
  const timeline = collectRun(job.events, job.run);
  if (timeline === null) throw new Error('the run has no beginning');
  const fontFamily = await loadFont(job.fontUrl);
  const frames = paintedFrames(timeline, job, fontFamily);
  const encoder = new Encoder({ ...gifSize, maxColors: 96 });
  for (const { data, delay } of frames) {
    // Without this the encoder keeps what did not change: its types do not know it.
    const frame = { data, delay, transparent: false };
    await encoder.encode(frame);
  }
  return encoder.flush('arrayBuffer');
}

/** The frames one after the other; those that look the same are one that stands longer. */
function paintedFrames(timeline: RunTimeline, { room, theme }: GifJob, fontFamily: string) {
  const { width, height } = gifSize;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser has no canvas in a worker');
  const painted: { data: Uint8ClampedArray<ArrayBuffer>; delay: number }[] = [];
  const all: readonly StoryFrame[] = storyFrames(timeline);
  let before = '';
  for (const [index, { at, delayMs }] of all.entries()) {
    tell({ kind: 'painted', frames: index, of: all.length });
    const state = stateAt(timeline, at, room);
    if (state === null) continue;
    const picture = runPicture(state, at);
    const look = JSON.stringify(picture.shapes);
    const last = painted.at(-1);
    if (look === before && last !== undefined) {
      last.delay += delayMs;
      continue;
    }
    before = look;
    paintPicture(context, picture, { theme, scale: width / picture.width, fontFamily });
    painted.push({ data: context.getImageData(0, 0, width, height).data, delay: delayMs });
  }
  return painted;
}

/** The page's font, as the worker has none of its own. */
async function loadFont(url: string | null): Promise<string> {
  const otherwise = 'sans-serif';
  if (url === null) return otherwise;
  try {
    const face = new FontFace('Overpass', `url(${url})`, { weight: '100 900' });
    (self as unknown as { readonly fonts: FontFaceSet }).fonts.add(await face.load());
    return `Overpass, ${otherwise}`;
  } catch {
    return otherwise;
  }
}
