const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** ISO 8601 with milliseconds: `2026-11-01T00:00:00.000Z`. */
export const isoMilliseconds = (epochMs: number): string => new Date(epochMs).toISOString();

/** ISO 8601 without a fraction: `2026-11-01T00:00:00Z`. */
export const isoSeconds = (epochMs: number): string => `${isoMilliseconds(epochMs).slice(0, 19)}Z`;

/** The time format of web server logs, which API Gateway uses: `01/Nov/2026:00:00:00 +0000`. */
export function logTime(epochMs: number): string {
  const iso = isoMilliseconds(epochMs);
  return `${iso.slice(8, 10)}/${monthOf(epochMs)}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
}

/** The date format of e-mail headers: `Sun, 1 Nov 2026 00:00:00 +0000`. */
export function mailDate(epochMs: number): string {
  const date = new Date(epochMs);
  const iso = date.toISOString();
  const weekday = weekdays[date.getUTCDay()];
  return `${weekday}, ${date.getUTCDate()} ${monthOf(epochMs)} ${iso.slice(0, 4)} ${iso.slice(11, 19)} +0000`;
}

/** ISO 8601 with milliseconds and an offset in digits: `2026-11-01T00:00:00.000+0000`. */
export const isoOffset = (epochMs: number): string =>
  isoMilliseconds(epochMs).replace('Z', '+0000');

/** Date and time with a space between: `2026-11-01 00:00:00.000`. */
export const spacedTime = (epochMs: number): string =>
  isoMilliseconds(epochMs).slice(0, 23).replace('T', ' ');

/** The American date and time of some Java services, with what stands between both: `Nov 1, 2026 12:00:00 AM`. */
export function americanTime(epochMs: number, between = ' '): string {
  const date = new Date(epochMs);
  const hour = date.getUTCHours();
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}${date.toISOString().slice(13, 19)}`;
  const day = `${monthOf(epochMs)} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
  return `${day}${between}${clock} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** Year, month and day as folders of a log’s key: `2026/11/01`. */
export const slashedDay = (epochMs: number): string =>
  isoMilliseconds(epochMs).slice(0, 10).replaceAll('-', '/');

const monthOf = (epochMs: number): string => months[new Date(epochMs).getUTCMonth()] ?? '';
