import type { LoadedEpisode } from '@kvalreg/core';
import type { Pathway } from '@kvalreg/declaration';
import { addPeriod, scoreForm, type Answers } from '@kvalreg/engine';
import { personRegistry, seededRandom } from '@kvalreg/synthetic';

/** What somebody answered, by occasion; an occasion that is not named has no answer. */
export interface Person {
  readonly unit: string;
  readonly year: number;
  readonly initial?: Answers;
  readonly atDischarge?: Answers;
  readonly followUp?: Answers;
}

/**
 * Episodes with these answers: a first visit on 1 February, and where something was answered later a discharge half a
 * year after it. Every response is scored from its answers.
 */
export function episodesOf(pathway: Pathway, people: readonly Person[]): readonly LoadedEpisode[] {
  const registry = personRegistry(seededRandom(1, 'published'));
  return people.map((one, at) => {
    const visitDate = `${String(one.year)}-02-01`;
    const dischargeDate = addPeriod(visitDate, { months: 6 });
    const isDischarged = one.atDischarge !== undefined || one.followUp !== undefined;
    // A few hundred people of one birthday have numbers enough.
    const birthDate = addPeriod('1960-01-01', { days: Math.floor(at / 400) });
    const responses = [
      ...(one.initial ? [['initial', visitDate, one.initial] as const] : []),
      ['firstVisit', visitDate, { visitDate, plan: isDischarged ? 'rehabilitation' : 'assessment' }] as const,
      ...(isDischarged
        ? [['discharge', dischargeDate, { dischargeDate, ending: 'completed' }] as const]
        : []),
      ...(one.atDischarge ? [['atDischarge', dischargeDate, one.atDischarge] as const] : []),
      ...(one.followUp ? [['followUp', addPeriod(dischargeDate, { years: 1 }), one.followUp] as const] : []),
    ];
    return {
      person: registry('female', birthDate),
      unitId: slugOf(one.unit),
      openedOn: visitDate,
      indexDate: visitDate,
      responses: responses.map(([occasion, filledOn, answers]) =>
        responseOf(pathway, occasion, filledOn, answers),
      ),
    };
  });
}

function responseOf(
  pathway: Pathway,
  occasion: string,
  filledOn: string,
  answers: Answers,
): LoadedEpisode['responses'][number] {
  const name = pathway.occasions[occasion]?.form ?? '';
  const form = pathway.forms[name];
  if (!form) throw new Error(`the pathway has no occasion "${occasion}"`);
  const own = { occasion, form: name, formVersion: form.version, filledOn, answers };
  return { ...own, scores: scoreForm(form, answers), channel: 'paper', language: 'sv' };
}

/** HAD answers that give two sums. */
export function hadAnswers(anxiety: number, depression: number): Answers {
  const spread = (sum: number, first: 1 | 2) =>
    Array.from({ length: 7 }, (_, at) => [
      `had.hads${String(first + 2 * at)}`,
      Math.min(3, Math.max(0, sum - 3 * at)),
    ]);
  return Object.fromEntries([...spread(anxiety, 1), ...spread(depression, 2)]) as Answers;
}

export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** As many of each option as the shares say, together exactly `total` (largest remainder). */
export function shared(total: number, percent: readonly number[]): readonly number[] {
  const sum = percent.reduce((a, b) => a + b, 0);
  const exact = percent.map((share) => (total * share) / sum);
  const counts = exact.map(Math.floor);
  const byRest = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest);
  for (const { at } of byRest.slice(0, total - counts.reduce((a, b) => a + b, 0)))
    counts[at] = (counts[at] ?? 0) + 1;
  return counts;
}

/** The values, each as often as its count says: `[2, 1]` of a and b is a, a, b. */
export function repeated<T>(values: readonly T[], counts: readonly number[]): readonly T[] {
  return values.flatMap((value, at) => new Array<T>(counts[at] ?? 0).fill(value));
}
