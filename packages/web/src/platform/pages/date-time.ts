import type { Language } from '@kvalreg/declaration';
import { formatDate, message } from '@kvalreg/rendering';

const zone = 'Europe/Stockholm';
const day = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const time = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

const seconds = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The time of day of an instant where the registers are kept, to the second. */
export function clockTime(instant: string): string {
  return seconds.format(new Date(instant));
}

/** The day of an instant where the registers are kept. */
export function dayOf(instant: string): string {
  return day.format(new Date(instant));
}

/** Day and time of an instant as people write it. */
export function formatInstant(instant: string, language: Language): string {
  return `${formatDate(dayOf(instant), language)} ${time.format(new Date(instant))}`;
}

/** Day and time of an instant to the second: what tells one data cut from the next. */
export function momentText(instant: string, language: Language): string {
  const [date, time] = [formatDate(dayOf(instant), language), clockTime(instant)];
  return message(language, 'word.moment', { date, time });
}

/** The last day on the whole of which something that ends at an instant is still good. */
export function lastDayBefore(end: string): string {
  return dayOf(new Date(Date.parse(end) - 24 * 60 * 60 * 1000).toISOString());
}
