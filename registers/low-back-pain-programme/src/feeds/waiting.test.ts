import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../demo/calendar.js';
import { figures, type DeliveredRow } from './case-rows.fixture.js';
import { examination } from './examination.js';
import { referral } from './referral.js';
import { visit } from './visit.js';

interface Patient {
  readonly care: 'orthopaedics' | 'physiotherapist';
  readonly referredOn: string;
  readonly seenOn: string | null;
  readonly returnedOn: string | null;
  readonly chosenWait: boolean;
  readonly medicalWait: boolean;
}
const first = '2024-01-01';
const last = '2025-03-17';

const patients: fc.Arbitrary<readonly Patient[]> = fc.array(
  fc
    .record({
      care: fc.constantFrom<Patient['care'][]>('orthopaedics', 'orthopaedics', 'physiotherapist'),
      referred: fc.integer({ min: 0, max: 441 }),
      waited: fc.option(fc.integer({ min: 0, max: 200 }), { freq: 4 }),
      returned: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 1 }),
      chosenWait: fc.boolean(),
      medicalWait: fc.boolean(),
      isGuaranteed: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ referred, waited, returned, isGuaranteed, ...rest }) => {
      const referredOn = addDays(first, referred);
      const known = (days: number | null) => {
        const day = days === null ? null : addDays(referredOn, days);
        return day !== null && day <= last ? day : null;
      };
      return {
        ...rest,
        chosenWait: isGuaranteed === 0 && rest.chosenWait,
        medicalWait: isGuaranteed === 0 && rest.medicalWait,
        referredOn,
        seenOn: known(waited),
        returnedOn: isGuaranteed === 1 ? known(returned) : null,
      };
    }),
  { maxLength: 40 },
);

/** Lives through every day: who comes joins the queue, who is seen or returned leaves it, the others are a day older. */
function simulate(all: readonly Patient[], limits: readonly number[]) {
  const counted = new Map<string, string>();
  const queue = new Map<Patient, number>();
  for (let day = first; day <= last; day = addDays(day, 1)) {
    for (const [patient, days] of queue) queue.set(patient, days + 1);
    for (const patient of all) if (patient.referredOn === day) queue.set(patient, 0);
    for (const patient of queue.keys())
      if (patient.seenOn === day || patient.returnedOn === day) queue.delete(patient);
    const isMonthEnd = addDays(day, 1).endsWith('-01') || day === last;
    if (!isMonthEnd) continue;
    const waiting = [...queue].filter(([{ care }]) => care === 'orthopaedics');
    const month = day.slice(0, 7);
    if (waiting.length === 0) continue;
    counted.set(`waiting ${month}`, String(waiting.length));
    const covered = waiting.filter(([{ chosenWait, medicalWait }]) => !chosenWait && !medicalWait);
    for (const limit of limits) {
      const within = covered.filter(([, days]) => days <= limit).length;
      counted.set(`waiting${String(limit)} ${month}`, `${String(within)}/${String(covered.length)}`);
    }
  }
  return counted;
}

describe('waiting for a specialist', () => {
  it('is, at the end of every month, as in a queue that is lived through day by day', () => {
    let seen = 0;
    fc.assert(
      fc.property(patients, (all) => {
        const rows = all.map((patient, at): DeliveredRow => ({
          unit: 'a',
          values: { number: String(at), ...patient, firstVisitOn: patient.seenOn },
        }));
        const computed = figures(referral, rows, {
          indicators: ['waiting', 'waiting60', 'waiting90'],
          groups: [['month']],
          dataDate: last,
        });
        const simulated = simulate(all, [60, 90]);
        seen += simulated.size;
        expect(Object.fromEntries(computed)).toEqual(Object.fromEntries(simulated));
      }),
      { numRuns: 200 },
    );
    expect(seen).toBeGreaterThan(2000);
  });
});

describe('every limit', () => {
  const on = '2025-01-31';
  const referralOf = (days: number, more: object = {}): DeliveredRow => ({
    unit: 'a',
    values: { number: 'x', care: 'orthopaedics', referredOn: addDays(on, -days), ...more },
  });
  const waits = (indicator: string, row: DeliveredRow) =>
    figures(referral, [row], { indicators: [indicator], groups: [[]], dataDate: on }).get(indicator);

  it.each([
    ['waiting60', 60],
    ['waiting90', 90],
  ])('%s holds on day %i and not on the next', (indicator, limit) => {
    expect(waits(indicator, referralOf(limit))).toBe('1/1');
    expect(waits(indicator, referralOf(limit + 1))).toBe('0/1');
    // Seen or returned on the day itself: no longer waiting.
    expect(waits(indicator, referralOf(limit, { firstVisitOn: on }))).toBe('0/0');
    expect(waits(indicator, referralOf(limit, { firstVisitOn: addDays(on, 1) }))).toBe('1/1');
    expect(waits(indicator, referralOf(limit, { returnedOn: on }))).toBe('0/0');
    expect(waits(indicator, referralOf(limit, { chosenWait: true }))).toBe('0/0');
    expect(waits(indicator, referralOf(limit, { medicalWait: true }))).toBe('0/0');
    expect(waits(indicator, referralOf(limit, { care: 'physiotherapist' }))).toBe('0/0');
  });

  it.each([
    ['doctor7', 'doctor', 7],
    ['doctor3', 'doctor', 3],
    ['physiotherapist14', 'physiotherapist', 14],
    ['specialist60', 'orthopaedics', 60],
    ['specialist90', 'orthopaedics', 90],
    ['multimodal28', 'multimodal', 28],
  ])('%s holds when a %s is seen on day %i and not on the next', (indicator, care, limit) => {
    const visitOf = (days: number, more: object = {}): DeliveredRow => ({
      unit: 'a',
      values: {
        number: 'x',
        care,
        visitedOn: on,
        requestedOn: addDays(on, -days),
        firstVisit: true,
        ...more,
      },
    });
    const done = (row: DeliveredRow) =>
      figures(visit, [row], { indicators: [indicator], groups: [['month']], dataDate: on }).get(
        `${indicator} 2025-01`,
      );
    expect(done(visitOf(limit))).toBe('1/1');
    expect(done(visitOf(limit + 1))).toBe('0/1');
    expect(done(visitOf(limit, { firstVisit: false }))).toBeUndefined();
    expect(done(visitOf(limit, { chosenWait: true }))).toBe('0/0');
    expect(done(visitOf(limit, { acute: true }))).toBe('0/0');
  });

  it('of imaging is day 30, and who can still be examined in time is not judged', () => {
    const examinationOf = (days: number, doneAfter: number | null): DeliveredRow => ({
      unit: 'a',
      values: {
        number: 'x',
        kind: 'overview',
        referredOn: addDays(on, -days),
        doneOn: doneAfter === null ? null : addDays(on, doneAfter - days),
      },
    });
    const judged = (indicator: string, row: DeliveredRow) =>
      figures(examination, [row], { indicators: [indicator], groups: [[]], dataDate: on }).get(indicator);
    expect(judged('waiting30', examinationOf(30, null))).toBe('1/1');
    expect(judged('waiting30', examinationOf(31, null))).toBe('0/1');
    expect(judged('waiting30', examinationOf(31, 31))).toBe('0/0');
    expect(judged('done30', examinationOf(60, 30))).toBe('1/1');
    expect(judged('done30', examinationOf(60, 31))).toBe('0/1');
    expect(judged('done30', examinationOf(30, null))).toBe('0/0');
    expect(judged('done30', examinationOf(30, 10))).toBe('0/0');
    expect(judged('done30', examinationOf(31, 10))).toBe('1/1');
    expect(judged('done30', examinationOf(31, null))).toBe('0/1');
  });
});

describe('what came back', () => {
  it('is counted with its reason, and a referral that is not judged yet is unknown', () => {
    const rows = [
      { acceptedOn: '2025-01-10' },
      { returnedOn: '2025-01-11', returnReason: 'no-overview' },
      { returnedOn: '2025-02-11', returnReason: 'no-overview' },
      { returnedOn: '2025-02-11', returnReason: 'no-surgery' },
      {},
    ].map((more, at): DeliveredRow => ({
      unit: 'a',
      values: { number: String(at), care: 'orthopaedics', referredOn: '2025-01-05', ...more },
    }));
    expect(
      Object.fromEntries(
        figures(referral, rows, {
          indicators: ['referrals', 'returned', 'returnReasons'],
          groups: [['month']],
          dataDate: '2025-03-01',
        }),
      ),
    ).toEqual({ 'referrals 2025-01': '5', 'returned 2025-01': '3/4', 'returnReasons 2025-01': '3' });
  });

  it('counts overviews that were not enough and led to a full examination', () => {
    const rows = [
      { inconclusive: true, ledToFull: true },
      { inconclusive: true, ledToFull: false },
      { inconclusive: false, ledToFull: false },
      { inconclusive: null, ledToFull: null },
      { kind: 'full', inconclusive: true, ledToFull: true },
      { doneOn: null, inconclusive: true, ledToFull: true },
    ].map((more, at): DeliveredRow => ({
      unit: 'a',
      values: {
        number: String(at),
        kind: 'overview',
        referredOn: '2025-01-05',
        doneOn: '2025-01-20',
        ...more,
      },
    }));
    expect(
      Object.fromEntries(
        figures(examination, rows, {
          indicators: ['overviews', 'inconclusive'],
          groups: [[]],
          dataDate: '2025-03-01',
        }),
      ),
    ).toEqual({ overviews: '4', inconclusive: '1/3' });
  });
});
