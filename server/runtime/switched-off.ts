import type { RealCode } from '#config';

/** Why no code runs in processes on this server; null where it may. */
export function switchedOff(realCode: RealCode): string | null {
  switch (realCode) {
    case 'on':
      return null;
    case 'off':
      return 'Real code is switched off here by REAL_CODE=off.';
    case 'notOnLoopback':
      return 'Real code is switched off here: whoever reaches this server could run programs on it. Listen on loopback (HOST=127.0.0.1), or start it with REAL_CODE=on if you trust everybody who reaches it.';
    case 'public':
      return 'Real code is switched off here: a public server never runs programs of its visitors. Run Lambdarium on your own machine for that.';
  }
}
