import { sqlTemplate, strict, words } from './readings.js';
import { date, type OperatorSpec } from './spec.js';

const millisecondsPerDay = 86_400_000;
// 2001-02-28 becomes 20010228: month and day compare as one number.
const digitsOf = (isoDate: string) => Number(isoDate.replaceAll('-', ''));

export const dates = {
  /** Days from the first date to the second; negative when the second is earlier. */
  daysBetween: {
    signature: { leading: [date, date] },
    result: 'number',
    evaluate: strict((from: string, to: string) => (Date.parse(to) - Date.parse(from)) / millisecondsPerDay),
    sql: sqlTemplate('({1} - {0})::float8'),
    describe: words({
      sv: 'antalet dagar från {0} till {1}',
      nb: 'antall dager fra {0} til {1}',
      en: 'the number of days from {0} to {1}',
    }),
    binding: 'arithmetic',
  },
  /**
   * Completed calendar years from the first date to the second, negative when the second is earlier. A year from
   * 29 February is completed on 1 March when there is no 29 February.
   */
  yearsBetween: {
    signature: { leading: [date, date] },
    result: 'number',
    evaluate: strict((from: string, to: string) => Math.trunc((digitsOf(to) - digitsOf(from)) / 10_000)),
    sql: sqlTemplate('extract(year from age({1}::timestamp, {0}::timestamp))::float8'),
    describe: words({
      sv: 'antalet hela år från {0} till {1}',
      nb: 'antall hele år fra {0} til {1}',
      en: 'the number of whole years from {0} to {1}',
    }),
    binding: 'arithmetic',
  },
  yearOf: {
    signature: { leading: [date] },
    result: 'number',
    evaluate: strict((day: string) => Number(day.slice(0, 4))),
    sql: sqlTemplate('extract(year from {0})::float8'),
    describe: words({ sv: 'året för ({0})', nb: 'året for ({0})', en: 'the year of ({0})' }),
    binding: 'closed',
  },
  /** 1 to 12. */
  monthOf: {
    signature: { leading: [date] },
    result: 'number',
    evaluate: strict((day: string) => Number(day.slice(5, 7))),
    sql: sqlTemplate('extract(month from {0})::float8'),
    describe: words({ sv: 'månaden för ({0})', nb: 'måneden for ({0})', en: 'the month of ({0})' }),
    binding: 'closed',
  },
  /** 1 to 31. */
  dayOf: {
    signature: { leading: [date] },
    result: 'number',
    evaluate: strict((day: string) => Number(day.slice(8, 10))),
    sql: sqlTemplate('extract(day from {0})::float8'),
    describe: words({
      sv: 'dagen i månaden för ({0})',
      nb: 'dagen i måneden for ({0})',
      en: 'the day of the month of ({0})',
    }),
    binding: 'closed',
  },
} as const satisfies Record<string, OperatorSpec>;
