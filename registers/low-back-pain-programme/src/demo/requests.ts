import type { DemoUnit } from '@kvalreg/declaration';
import { addDays, firstDay, season, workingDay, workingDays } from './calendar.js';
import { drawFor, oneOf, waitAround, type Draw } from './random.js';
import { healthCentre, orthopaedics, painCare } from './units.js';

export type Care = 'doctor' | 'physiotherapist' | 'orthopaedics' | 'multimodal';
type Reason = 'incomplete' | 'no-overview' | 'primary-care' | 'no-surgery' | 'wrong-recipient' | 'other';

/** One person who asks for a visit, or is referred, and what becomes of it; days may lie ahead. */
export interface CareRequest {
  readonly number: string;
  readonly care: Care;
  readonly unit: string;
  readonly requestedOn: string;
  readonly acceptedOn: string | null;
  readonly returnedOn: string | null;
  readonly returnReason: Reason | null;
  readonly bookedOn: string | null;
  readonly visitedOn: string | null;
  readonly operatedOn: string | null;
  readonly newEpisode: boolean;
  readonly acute: boolean;
  readonly chosenWait: boolean;
  readonly medicalWait: boolean;
}

/** On a usual working day, and how long people wait for it: median days and spread. */
const kinds: Readonly<
  Record<Care, { readonly perDay: number; readonly median: number; readonly spread: number }>
> = {
  doctor: { perDay: 3.6, median: 3, spread: 0.75 },
  physiotherapist: { perDay: 3.1, median: 9, spread: 0.6 },
  orthopaedics: { perDay: 1.2, median: 60, spread: 0.45 },
  multimodal: { perDay: 0.34, median: 24, spread: 0.35 },
};
const reasons: readonly (readonly [Reason, number])[] = [
  ['incomplete', 28],
  ['no-overview', 24],
  ['primary-care', 22],
  ['no-surgery', 14],
  ['wrong-recipient', 7],
  ['other', 5],
];

/** Everybody who asked up to a day: the same fate on every day that it is asked for. */
export function* careRequests(until: string): Generator<CareRequest> {
  for (const day of workingDays(firstDay(until), until)) {
    for (const care of Object.keys(kinds) as Care[]) {
      const count = Math.floor(kinds[care].perDay * season(day) + drawFor(`${care} ${day}`)());
      for (let at = 1; at <= count; at += 1)
        yield careRequest(care, day, `${day.replaceAll('-', '')}-${care}-${String(at)}`);
    }
  }
}

function careRequest(care: Care, requestedOn: string, number: string): CareRequest {
  const draw = drawFor(number);
  const unit = unitOf(care, draw).id;
  const { median, spread } = kinds[care];
  const acute = care === 'orthopaedics' && draw() < 0.06;
  const chosenWait = draw() < 0.05;
  const medicalWait = !chosenWait && draw() < 0.02;
  const isReferral = care === 'orthopaedics';
  const judgedOn = workingDay(addDays(requestedOn, 2 + Math.floor(draw() * 9)));
  const isReturned = isReferral && !acute && draw() < returnedShare(requestedOn);
  const returnReason = isReturned ? oneOf(reasons, draw) : null;
  const usual = acute
    ? Math.floor(draw() * 3)
    : waitAround(median * pressure(care, unit, requestedOn), spread, draw);
  const wait = chosenWait || medicalWait ? usual + 30 + Math.floor(draw() * 60) : usual;
  const comes = !isReturned && draw() < 0.97;
  const visitedOn = comes ? workingDay(addDays(requestedOn, wait)) : null;
  const bookedOn =
    visitedOn === null ? null : workingDay(addDays(requestedOn, Math.floor(wait * (0.2 + draw() * 0.5))));
  const isOperated = isReferral && visitedOn !== null && draw() < 0.12;
  return {
    number,
    care,
    unit,
    requestedOn,
    acceptedOn: isReferral && !isReturned ? judgedOn : null,
    // Who never comes is taken off the list at last.
    returnedOn: isReturned ? judgedOn : comes ? null : workingDay(addDays(requestedOn, wait + 20)),
    returnReason: isReturned ? returnReason : comes ? null : 'other',
    bookedOn,
    visitedOn,
    operatedOn: isOperated ? workingDay(addDays(visitedOn, 30 + Math.floor(draw() * 90))) : null,
    newEpisode: care === 'doctor' ? draw() < 0.85 : care === 'physiotherapist' && draw() < 0.5,
    acute,
    chosenWait,
    medicalWait,
  };
}

function unitOf(care: Care, draw: Draw): DemoUnit {
  if (care === 'orthopaedics')
    return oneOf(
      orthopaedics.map((unit, at) => [unit, at === 0 ? 3 : 2] as const),
      draw,
    );
  if (care === 'multimodal')
    return oneOf(
      painCare.map((unit) => [unit, 1] as const),
      draw,
    );
  return healthCentre(draw);
}

/** Waiting grows for two years and shrinks again; one clinic has it harder, and everybody after the summer. */
function pressure(care: Care, unit: string, day: string): number {
  const year = Number(day.slice(0, 4)) + Number(day.slice(5, 7)) / 12;
  const slow = 1 + 0.25 * Math.sin((year % 4) * (Math.PI / 2));
  const summer = ['06', '07'].includes(day.slice(5, 7)) ? 1.35 : 1;
  const own = unit === orthopaedics[0]?.id ? 1.2 : 1;
  return care === 'doctor' ? summer : slow * summer * own;
}

/** Fewer come back once the template for referrals is used. */
function returnedShare(day: string): number {
  return Math.max(0.1, 0.26 - 0.035 * (Number(day.slice(0, 4)) % 5));
}
