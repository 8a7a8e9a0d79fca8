import { readSetting, writeSetting } from '../shell/setting';

/** This browser's random name among voters: kept, so that a reload does not vote twice. It says nothing of a person. */
export function voterName(): string {
  const known = readSetting('voter');
  if (known !== null && /^[a-z0-9]{32}$/.test(known)) return known;
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const name = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  writeSetting('voter', name);
  return name;
}
