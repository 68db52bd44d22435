import { addDays, addPeriod, daysBetweenDates, occasionForDate } from '@kvalreg/engine';
import type { Pathway } from '@kvalreg/declaration';

/** An episode of the person in the unit, as far as the choice needs it. */
export interface KnownEpisode {
  readonly id: string;
  readonly openedOn: string;
  readonly indexDate: string | null;
  /** Occasion → day of its answer. */
  readonly answeredOn: Readonly<Record<string, string>>;
}
export interface Wanted {
  readonly formName: string;
  /** The day that the form was filled in. */
  readonly date: string;
  /** From the file; for the form that holds the index date, its answer. */
  readonly indexDate: string | null;
  readonly occasion: string | null;
}
export type EpisodeChoice =
  | { readonly episodeId: string; readonly occasion: string }
  | { readonly openedOn: string; readonly occasion: string }
  | { readonly field: 'date' | 'indexDate' | 'occasion'; readonly code: string; readonly reason: string };

/** Finds the episode and the occasion that an answer belongs to, or says that a new episode must be opened, or why neither. */
export function chooseEpisode(
  pathway: Pathway,
  wanted: Wanted,
  episodes: readonly KnownEpisode[],
): EpisodeChoice {
  const [indexOccasion] = pathway.index;
  const holdsIndex = pathway.occasions[indexOccasion]?.form === wanted.formName;
  if (holdsIndex && (wanted.occasion ?? indexOccasion) === indexOccasion && wanted.indexDate !== null) {
    return chooseByIndexDate(pathway, wanted.indexDate, wanted.date, episodes);
  }
  return chooseByAnswerDate(pathway, wanted, episodes);
}

/** The same person, unit and index date are the same episode; else a planned one that this may be the event of. */
function chooseByIndexDate(
  pathway: Pathway,
  indexDate: string,
  date: string,
  episodes: readonly KnownEpisode[],
): EpisodeChoice {
  const [occasion] = pathway.index;
  const same = episodes.find((episode) => episode.indexDate === indexDate);
  if (same) return { episodeId: same.id, occasion };
  const planned = episodes
    .filter((episode) => episode.indexDate === null && mayLeadTo(pathway, episode, indexDate))
    .toSorted((a, b) => (a.openedOn < b.openedOn ? 1 : -1))[0];
  if (planned) return { episodeId: planned.id, occasion };
  return { openedOn: date < indexDate ? date : indexDate, occasion };
}

/** Whether all that is answered in a planned episode would lie in its window if this were the index date. */
function mayLeadTo(pathway: Pathway, { openedOn, answeredOn }: KnownEpisode, indexDate: string): boolean {
  if (openedOn > indexDate) return false;
  return Object.entries(answeredOn).every(([name, day]) => isInWindow(pathway, name, indexDate, day));
}

function chooseByAnswerDate(
  pathway: Pathway,
  wanted: Wanted,
  episodes: readonly KnownEpisode[],
): EpisodeChoice {
  const { date, indexDate, formName } = wanted;
  const considered =
    indexDate === null ? episodes : episodes.filter((episode) => episode.indexDate === indexDate);
  const candidates = considered.flatMap((episode) => {
    const occasion = occasionIn(pathway, wanted, episode);
    return occasion === null ? [] : [{ episode, occasion, answered: episode.answeredOn[occasion] }];
  });
  const [best] = candidates.toSorted(
    (a, b) =>
      rank(a.answered, date) - rank(b.answered, date) ||
      distance(pathway, a.episode, a.occasion, date) - distance(pathway, b.episode, b.occasion, date),
  );
  if (best) return { episodeId: best.episode.id, occasion: best.occasion };

  const opening = wanted.occasion ?? opensEpisode(pathway, formName, episodes.length > 0);
  if (indexDate === null && opening !== null && pathway.occasions[opening]?.opens === 'episode') {
    return { openedOn: date, occasion: opening };
  }
  return noEpisode(pathway, wanted, considered);
}

/** The same answer again comes first, then an unanswered occasion, then one that was answered on another day. */
function rank(answered: string | undefined, date: string): number {
  return answered === date ? 0 : answered === undefined ? 1 : 2;
}

function distance(
  pathway: Pathway,
  { openedOn, indexDate }: KnownEpisode,
  occasion: string,
  date: string,
): number {
  const due = pathway.occasions[occasion]?.due ?? {};
  return Math.abs(daysBetweenDates(addPeriod(indexDate ?? openedOn, due), date));
}

function occasionIn(
  pathway: Pathway,
  { formName, date, occasion: named }: Wanted,
  episode: KnownEpisode,
): string | null {
  const { indexDate } = episode;
  const name = named ?? occasionForDate(pathway, formName, indexDate, date);
  const occasion = pathway.occasions[name ?? ''];
  if (name === null || occasion === undefined) return null;
  if (indexDate !== null)
    return name === pathway.index[0] || isInWindow(pathway, name, indexDate, date) ? name : null;
  if (occasion.opens !== 'episode') return null;
  // Two answers that lie further apart than the window cannot both be from before the same event.
  const answered = episode.answeredOn[name];
  const apart = Math.abs(daysBetweenDates(answered ?? date, date));
  return apart <= occasion.window.before + occasion.window.after ? name : null;
}

function isInWindow(pathway: Pathway, name: string, indexDate: string, date: string): boolean {
  const occasion = pathway.occasions[name];
  if (!occasion) return false;
  const due = addPeriod(indexDate, occasion.due);
  return date >= addDays(due, -occasion.window.before) && date <= addDays(due, occasion.window.after);
}

/**
 * The occasion of the form that begins an episode. Where follow-ups have the same form and the person has been here
 * before, an answer outside every window may as well be a late follow-up: then the file must name the occasion.
 */
function opensEpisode(pathway: Pathway, formName: string, isKnownPerson: boolean): string | null {
  const occasions = Object.entries(pathway.occasions).filter(([, { form }]) => form === formName);
  if (isKnownPerson && occasions.some(([, { opens }]) => opens === 'index')) return null;
  return occasions.find(([, { opens }]) => opens === 'episode')?.[0] ?? null;
}

function noEpisode(pathway: Pathway, wanted: Wanted, considered: readonly KnownEpisode[]): EpisodeChoice {
  const [indexOccasion] = pathway.index;
  const first = `Import the form of the occasion "${indexOccasion}" first`;
  if (considered.length === 0) {
    return wanted.indexDate === null
      ? {
          field: 'date',
          code: 'no-episode',
          reason: `The person has no episode in this unit that the answer could belong to. ${first}.`,
        }
      : {
          field: 'indexDate',
          code: 'no-episode',
          reason: `The person has no episode with the index date ${wanted.indexDate} in this unit. ${first}, or correct the date.`,
        };
  }
  const named = wanted.occasion === null ? 'any occasion of this form' : `the occasion "${wanted.occasion}"`;
  const dates = considered.flatMap(({ indexDate }) => indexDate ?? []);
  return {
    field: 'date',
    code: 'outside-window',
    reason:
      `The date ${wanted.date} lies in the window of ${named} in none of the person's episodes in this unit` +
      `${dates.length > 0 ? ` (index date ${dates.join(', ')})` : ''}. Check the date, or name the occasion in a column.`,
  };
}
