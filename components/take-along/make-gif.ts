import type { TakenRun } from '#model/exports/taken-run';
import type { ThemeName } from '#model/picture/picture-theme';
import type { GifJob, GifNews } from './gif-job';
import { pageFont } from './page-font';

/** How far the work is, 0 to 1. */
type OnProgress = (share: number) => void;

/** Makes an animation of a run in a worker. Rejects if it cannot; aborting ends the worker at once. */
export async function makeGif(
  { timeline, room }: TakenRun,
  theme: ThemeName,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Blob> {
  const { url } = await pageFont();
  const worker = new Worker(new URL('./gif-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise<Blob>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('cancelled')));
      if (signal.aborted) reject(new Error('cancelled'));
      worker.addEventListener('error', ({ message }) => reject(new Error(message)));
      worker.addEventListener('message', ({ data }: MessageEvent<GifNews>) => {
        switch (data.kind) {
          case 'painted':
            // Painting is the smaller half: the encoder does not say how far it is.
            onProgress((0.5 * data.frames) / data.of);
            return;
          case 'done':
            resolve(new Blob([data.bytes], { type: 'image/gif' }));
            return;
          case 'failed':
            reject(new Error(data.message));
            return;
          default:
            data satisfies never;
        }
      });
      const { seed, epochMs, account } = room;
      const job: GifJob = {
        run: timeline.run,
        events: timeline.events,
        room: { seed, epochMs, account },
        theme,
        fontUrl: url,
      };
      worker.postMessage(job);
    });
  } finally {
    worker.terminate();
  }
}
