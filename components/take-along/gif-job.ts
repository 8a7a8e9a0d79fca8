import type { SimulationEvent } from '#engine';
import type { RoomFacts } from '#model';
import type { ThemeName } from '#model/picture/picture-theme';

/** What the worker needs to make an animation of a run. */
export interface GifJob {
  readonly run: number;
  readonly events: readonly SimulationEvent[];
  readonly room: RoomFacts;
  readonly theme: ThemeName;
  /** Where the file of the page's font is; null: the device's own. */
  readonly fontUrl: string | null;
}

/** What the worker tells. */
export type GifNews =
  | { readonly kind: 'painted'; readonly frames: number; readonly of: number }
  | { readonly kind: 'done'; readonly bytes: ArrayBuffer }
  | { readonly kind: 'failed'; readonly message: string };

/** Pixels: large enough to read, small enough to send. */
export const gifSize = { width: 800, height: 500 } as const;
