import type { DemoFiling } from '@kvalreg/declaration';
import { figuresOf } from './figures.js';
import { units, type DemoPelvicUnit } from './units.js';

const firstFiling = 2025;

/**
 * What the units have filed up to a day: the years before are published, and in the year of that day they have come as
 * far as can be shown: one draws up its figures, one has signed, one has them back, and one is accepted.
 */
export function filings(until: string): readonly DemoFiling[] {
  const current = Number(until.slice(0, 4));
  const years = Array.from({ length: Math.max(0, current - firstFiling) }, (_, at) => firstFiling + at);
  return [
    ...years.flatMap((filingYear) => units.map((unit) => published(unit, filingYear))),
    ...(current < firstFiling ? [] : units.flatMap((unit, at) => ofThisYear(unit, at, current, until))),
  ];
}

function published(unit: DemoPelvicUnit, filingYear: number): DemoFiling {
  return {
    unit: unit.id,
    filingYear,
    state: 'published',
    values: figuresOf(unit, filingYear),
    submittedOn: `${String(filingYear)}-03-18`,
    publishedOn: `${String(filingYear)}-05-06`,
  };
}

function ofThisYear(
  unit: DemoPelvicUnit,
  at: number,
  filingYear: number,
  until: string,
): readonly DemoFiling[] {
  const values = figuresOf(unit, filingYear);
  const base = { unit: unit.id, filingYear, values };
  const signedOn = `${String(filingYear)}-03-0${String(2 + at)}`;
  const begun = Object.fromEntries(Object.entries(values).filter(([key]) => /^(b1|b2|b3)\./.test(key)));
  if (at === 0 || until < signedOn) return [{ ...base, state: 'draft', values: begun }];
  const signed = { ...base, submittedOn: signedOn };
  if (at === 1) return [{ ...signed, state: 'submitted' }];
  if (at === 2) {
    const returnComment =
      'Ö1: vårdtillfällena är nästan lika många som patienterna. Ingår också vårdtillfällen för reoperation? Rätta eller kommentera.';
    return [{ ...signed, state: 'returned', returnComment }];
  }
  return [{ ...signed, state: 'accepted' }];
}
