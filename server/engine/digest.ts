import type { SimulationEvent } from './event';

/** A 53-bit fingerprint of a stream of events: two runs are the same if their digests are. */
export interface Digest {
  readonly add: (event: SimulationEvent) => void;
  /** 14 lower-case hexadecimal digits. */
  readonly read: () => string;
}

/** A digest over the events' JSON. */
export function createDigest(): Digest {
  const { add, read } = createTextDigest();
  return { add: (event) => add(JSON.stringify(event)), read };
}

/** A digest over texts: the cyrb53 mixing of two 32-bit lanes. */
export function createTextDigest(): {
  readonly add: (text: string) => void;
  readonly read: Digest['read'];
} {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  return {
    add(text) {
      for (let i = 0; i < text.length; i += 1) {
        const unit = text.charCodeAt(i);
        low = Math.imul(low ^ unit, 2_654_435_761);
        high = Math.imul(high ^ unit, 1_597_334_677);
      }
    },
    read() {
      const a =
        Math.imul(low ^ (low >>> 16), 2_246_822_507) ^
        Math.imul(high ^ (high >>> 13), 3_266_489_909);
      const b =
        Math.imul(high ^ (high >>> 16), 2_246_822_507) ^
        Math.imul(low ^ (low >>> 13), 3_266_489_909);
      return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
    },
  };
}
