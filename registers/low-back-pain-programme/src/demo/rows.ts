import type { DemoRow } from '@kvalreg/declaration';
import { addDays, firstDay, season, workingDay, workingDays } from './calendar.js';
import { drawFor, oneOf, waitAround } from './random.js';
import { careRequests } from './requests.js';
import { radiology, region } from './units.js';

/** What is known on a day: nothing of what lies ahead. */
function by(until: string): (date: string | null) => string | null {
  return (date) => (date !== null && date <= until ? date : null);
}

export function* referralRows(until: string): Generator<DemoRow> {
  const known = by(until);
  for (const request of careRequests(until)) {
    const { care, unit, number } = request;
    if (care === 'doctor') continue;
    const returnedOn = known(request.returnedOn);
    yield {
      unit,
      values: {
        number,
        care,
        referredOn: request.requestedOn,
        acceptedOn: known(request.acceptedOn),
        returnedOn,
        returnReason: returnedOn === null ? null : request.returnReason,
        bookedOn: known(request.bookedOn),
        firstVisitOn: known(request.visitedOn),
        chosenWait: request.chosenWait,
        medicalWait: request.medicalWait,
      },
    };
  }
}

export function* visitRows(until: string): Generator<DemoRow> {
  const known = by(until);
  for (const request of careRequests(until)) {
    const { care, unit, number, requestedOn, chosenWait, medicalWait } = request;
    const shared = { requestedOn, chosenWait, medicalWait };
    const visitedOn = known(request.visitedOn);
    if (visitedOn !== null) {
      const { newEpisode, acute } = request;
      yield { unit, values: { ...shared, number, care, visitedOn, firstVisit: true, newEpisode, acute } };
    }
    const operatedOn = known(request.operatedOn);
    if (operatedOn !== null) {
      yield {
        unit,
        values: {
          ...shared,
          number: `${number}-op`,
          care: 'surgery',
          visitedOn: operatedOn,
          firstVisit: true,
        },
      };
    }
  }
}

export function* examinationRows(until: string): Generator<DemoRow> {
  const known = by(until);
  for (const day of workingDays(firstDay(until), until)) {
    const count = Math.floor(2.2 * season(day) + drawFor(`mri ${day}`)());
    for (let at = 1; at <= count; at += 1) {
      const number = `${day.replaceAll('-', '')}-mr-${String(at)}`;
      const draw = drawFor(number);
      const place = oneOf(
        radiology.map((unit, of) => [unit, of === 0 ? 3 : 2] as const),
        draw,
      );
      const isSlow = place === radiology[1];
      const isOverview = draw() < 0.82;
      const chosenWait = draw() < 0.04;
      const medicalWait = !chosenWait && draw() < 0.02;
      const wait = waitAround(isSlow ? 26 : 20, 0.5, draw) + (chosenWait || medicalWait ? 40 : 0);
      const doneOn = known(draw() < 0.985 ? workingDay(addDays(day, wait)) : null);
      const inconclusive = isOverview && draw() < 0.11;
      const ledToFull = inconclusive && draw() < 0.8;
      yield {
        unit: place.id,
        values: {
          number,
          kind: isOverview ? 'overview' : 'full',
          referredOn: day,
          doneOn,
          inconclusive: doneOn === null || !isOverview ? null : inconclusive,
          ledToFull: doneOn === null || !isOverview ? null : ledToFull,
          chosenWait,
          medicalWait,
        },
      };
    }
  }
}

/** One row for each month that is over. */
export function* sickLeaveRows(until: string): Generator<DemoRow> {
  const [first, last] = [Number(firstDay(until).slice(0, 4)), Number(until.slice(0, 4))];
  for (let year = first; year <= last; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const start = `${String(year)}-${String(month).padStart(2, '0')}-01`;
      const next =
        month === 12
          ? `${String(year + 1)}-01-01`
          : `${String(year)}-${String(month + 1).padStart(2, '0')}-01`;
      if (next > until) return;
      const draw = drawFor(`sick leave ${start}`);
      const level = season(start) * (1 - 0.02 * (year - first));
      yield {
        unit: region.id,
        values: {
          number: start.slice(0, 7),
          month: start,
          casesM544: Math.round(190 * level * (0.92 + 0.16 * draw())),
          casesM545: Math.round(430 * level * (0.92 + 0.16 * draw())),
          inhabitants: 868_000 + 420 * (12 * (year - first) + month),
        },
      };
    }
  }
}
