import type { Language } from '@kvalreg/declaration';

const locales = { sv: 'sv-SE', nb: 'nb-NO', en: 'en-GB' } as const satisfies Record<Language, string>;
const formats = new Map<string, Intl.NumberFormat>();

/** A number as people write it in the language: decimal comma in Swedish and Norwegian, a real minus sign. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  const key = `${language}${String(decimals)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: 'negative', // −0,0 would be a riddle
    });
    formats.set(key, format);
  }
  return format.format(value).replace('-', '−');
}

/** A number with as many decimals as it has; those that come from binary arithmetic alone (0.1 + 0.2) are none of it. */
export function formatExact(value: number, language: Language): string {
  const exact = Number(value.toPrecision(12));
  return formatNumber(exact, (String(exact).split('.')[1] ?? '').length, language);
}

/** A count. */
export function formatCount(value: number, language: Language): string {
  return formatNumber(value, 0, language);
}

/** A number as somebody typed it, for an input field: no thousands separator, all the decimals there are. */
export function formatInput(value: number, language: Language): string {
  return language === 'en' ? String(value) : String(value).replace('.', ',');
}
