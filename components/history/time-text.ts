import { locale } from '#model/locale';

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const ofToday = new Intl.DateTimeFormat(locale, clock);
const ofBefore = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...clock });

/** "14:03" today, "Nov 20, 14:03" before: when a run was seen, in this device's time. */
export function timeText(at: number, now = Date.now()): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return (today ? ofToday : ofBefore).format(at);
}
