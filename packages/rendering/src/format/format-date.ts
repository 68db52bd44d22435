import type { Language } from '@kvalreg/declaration';

const months = {
  nb: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;

/** A calendar date as it is written in the language: ISO in Swedish, "12. mars 2024" in Norwegian. */
export function formatDate(isoDate: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(isoDate);
  if (language === 'sv' || !parts) return isoDate;
  const [, year = '', month = '', day = ''] = parts;
  const name = months[language][Number(month) - 1] ?? month;
  return language === 'nb'
    ? `${String(Number(day))}. ${name} ${year}`
    : `${String(Number(day))} ${name} ${year}`;
}
