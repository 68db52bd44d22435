import type { RetentionRule } from '@kvalreg/declaration';

/** What began to count before this day has had its time: the same day so many months or years ago, or the last of its month. */
export function cutoffOf({ after }: Pick<RetentionRule, 'after'>, today: string): string {
  const months = 'years' in after ? after.years * 12 : after.months;
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const first = year * 12 + (month - 1) - months;
  const [then, inYear] = [Math.floor(first / 12), ((first % 12) + 12) % 12];
  const last = new Date(Date.UTC(then, inYear + 1, 0)).getUTCDate();
  const text = (value: number, width: number): string => String(value).padStart(width, '0');
  return `${text(then, 4)}-${text(inYear + 1, 2)}-${text(Math.min(day, last), 2)}`;
}
