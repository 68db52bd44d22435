import {
  addDays,
  addPeriod,
  daysBetweenDates,
  dueDateOf,
  occasionForDate,
  type AnchorDates,
} from '@kvalreg/engine';
import type { Pathway } from '@kvalreg/declaration';

/** An episode of the person in the unit, as far as the choice needs it. */
export interface KnownEpisode {
  readonly id: string;
  readonly openedOn: string;
  readonly indexDate: string | null;
  /** Occasion → day of its answer. */
  readonly answeredOn: Readonly<Record<string, string>>;
  /** Days that occasions hang on, as they are answered. */
  readonly anchors?: AnchorDates;
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
function mayLeadTo(pathway: Pathway, episode: KnownEpisode, indexDate: string): boolean {
  const { openedOn, answeredOn } = episode;
  if (openedOn > indexDate) return false;
  return Object.entries(answeredOn).every(([name, day]) =>
    isInWindow(pathway, name, { ...episode, indexDate }, day),
  );
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

function distance(pathway: Pathway, episode: KnownEpisode, occasion: string, date: string): number {
  const declared = pathway.occasions[occasion];
  const due = declared && dueDateOf(declared, episode);
  return Math.abs(daysBetweenDates(due ?? addPeriod(episode.openedOn, declared?.due ?? {}), date));
}

function occasionIn(
  pathway: Pathway,
  { formName, date, occasion: named }: Wanted,
  episode: KnownEpisode,
): string | null {
  const { indexDate, anchors = {} } = episode;
  const name = named ?? occasionForDate(pathway, formName, indexDate, date, anchors);
  const occasion = pathway.occasions[name ?? ''];
  if (name === null || occasion === undefined) return null;
  if (indexDate !== null || occasion.opens !== 'episode')
    return (indexDate !== null && name === pathway.index[0]) || isInWindow(pathway, name, episode, date)
      ? name
      : null;
  // Two answers that lie further apart than the window cannot both be from before the same event.
  const answered = episode.answeredOn[name];
  const apart = Math.abs(daysBetweenDates(answered ?? date, date));
  return apart <= occasion.window.before + occasion.window.after ? name : null;
}

/** Not while the day that the occasion counts from is unknown. */
function isInWindow(pathway: Pathway, name: string, dates: KnownEpisode, date: string): boolean {
  const occasion = pathway.occasions[name];
  const due = occasion ? dueDateOf(occasion, dates) : null;
  if (!occasion || due === null) return false;
  return date >= addDays(due, -occasion.window.before) && date <= addDays(due, occasion.window.after);
}

/**
 * The occasion of the form that begins an episode. Where follow-ups have the same form and the person has been here
 * before, an answer outside every window may as well be a late follow-up: then the file must name the occasion.
 */
function opensEpisode(pathway: Pathway, formName: string, isKnownPerson: boolean): string | null {
  const occasions = Object.entries(pathway.occasions).filter(([, { form }]) => form === formName);
  if (isKnownPerson && occasions.some(([, { opens }]) => opens !== 'episode')) return null;
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
  const waiting = waitsFor(pathway, wanted, considered);
  if (waiting) {
    const [holder, item] = waiting;
    return {
      field: 'date',
      code: 'anchor-unknown',
      reason: `The answer counts from ${item} of "${holder}", which is not registered in the person's episode. Import the form of the occasion "${holder}" first.`,
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

/** The day that is missing in every episode for the answer to belong to one, if that is what is missing. */
function waitsFor(
  pathway: Pathway,
  { formName, occasion: named }: Wanted,
  considered: readonly KnownEpisode[],
): readonly [string, string] | null {
  const occasions = Object.entries(pathway.occasions).filter(
    ([name, { form }]) => form === formName && (named === null || name === named),
  );
  const isWaiting = occasions.every(
    ([, occasion]) =>
      occasion.opens === 'anchor' && considered.every((episode) => dueDateOf(occasion, episode) === null),
  );
  return isWaiting ? (occasions[0]?.[1].anchor ?? null) : null;
}
