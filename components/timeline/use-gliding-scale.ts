'use client';
import { useRef, useState } from 'react';
import type { Micros } from '#engine';
import type { TimeScale } from '#model';
import { easeOut } from '#model/map/route-point';
import { useFrame } from '../look/use-frame';
import { useReducedMotion } from '../look/use-reduced-motion';
import { blendScales, type ScaleSketch, sketchOf } from './blend-scales';

const glideMs = 180;

export interface GlideOptions {
  readonly target: TimeScale;
  readonly moments: readonly Micros[];
  /** What the layout is for: another value is another layout, reached at once. */
  readonly layout: string;
}

interface Glide {
  readonly key: string;
  readonly layout: string;
  readonly from: ScaleSketch;
  readonly target: TimeScale;
  readonly moments: readonly Micros[];
  readonly share: number;
}

/** The scale to draw with: when the axis must change it glides there, without motion it changes at once. */
export function useGlidingScale({ target, moments, layout }: GlideOptions): TimeScale {
  const reduced = useReducedMotion();
  const began = useRef(0);
  const sketch = sketchOf(target, moments);
  const key = sketch.map(([at, x]) => `${at} ${x.toFixed(1)}`).join();
  const [known, setKnown] = useState<Glide>({
    key,
    layout,
    from: [],
    target,
    moments,
    share: 1,
  });
  if (known.key !== key || known.layout !== layout) {
    const glides = known.layout === layout && !reduced;
    const drawn = blendScales(known.from, known.target, easeOut(known.share));
    setKnown({
      key,
      layout,
      from: glides ? sketchOf(drawn, known.moments) : [],
      target,
      moments,
      share: glides ? 0 : 1,
    });
  }
  useFrame((wallMs) => {
    if (known.share >= 1) return;
    if (known.share === 0) began.current = wallMs;
    const share = Math.min(1, Math.max(0.01, (wallMs - began.current) / glideMs));
    setKnown((glide) => (glide.key === known.key ? { ...glide, share } : glide));
  });
  return blendScales(known.from, target, easeOut(known.share));
}
