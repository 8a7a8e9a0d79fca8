import { readFileSync } from 'node:fs';

/** What a process holds in memory, MB rounded up; null where the system does not tell, as on macOS. */
export function processMemory(
  pid: number,
): { readonly nowMb: number; readonly peakMb: number } | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const read = (name: string): number =>
      Math.ceil(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1_024);
    return { nowMb: read('VmRSS'), peakMb: read('VmHWM') };
  } catch {
    return null;
  }
}
