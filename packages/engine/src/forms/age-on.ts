/**
 * Full years of age on a day, both `YYYY-MM-DD`; null before birth. As PostgreSQL counts: who was born on 29 February
 * becomes a year older on 1 March where the year has no such day.
 */
export function ageOn(birthDate: string, day: string): number | null {
  if (day < birthDate) return null;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
