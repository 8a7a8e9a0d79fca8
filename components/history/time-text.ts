/** "14:03" today, "20 Nov, 14:03" before: when a run was seen, in this device's time. */
export function timeText(at: number, now = Date.now()): string {
  const moment = new Date(at);
  const time = moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const today = moment.toDateString() === new Date(now).toDateString();
  if (today) return time;
  return `${moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })}, ${time}`;
}
