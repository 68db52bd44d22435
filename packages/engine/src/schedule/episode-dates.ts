import type { Occasion, Pathway } from '@kvalreg/declaration';
import { isIsoDate } from '@kvalreg/expression';
import type { Answers } from '../forms/answers.js';
import { addPeriod } from './add-period.js';

/** Days that occasions hang on, by `occasion.item`, as far as they have been answered. */
export type AnchorDates = Readonly<Record<string, string>>;

export interface EpisodeDates {
  readonly openedOn: string;
  readonly indexDate: string | null;
  /** Only asked for where occasions hang on them. */
  readonly anchors?: AnchorDates;
}

/** The items that occasions of the pathway hang on: [occasion, item], each once. */
export function anchorsOf(pathway: Pathway): readonly (readonly [string, string])[] {
  const anchors = new Map<string, readonly [string, string]>();
  for (const { opens, anchor } of Object.values(pathway.occasions))
    if (opens === 'anchor' && anchor) anchors.set(keyOfAnchor(anchor), anchor);
  return [...anchors.values()];
}

/** The anchors that are answered: `answersOf` gives the answers of an occasion, or undefined while there are none. */
export function anchorDatesOf(
  pathway: Pathway,
  answersOf: (occasion: string) => Answers | undefined,
): AnchorDates {
  return Object.fromEntries(
    anchorsOf(pathway).flatMap((anchor) => {
      const [occasion, item] = anchor;
      const date = answersOf(occasion)?.[item];
      return typeof date === 'string' && isIsoDate(date) ? [[keyOfAnchor(anchor), date] as const] : [];
    }),
  );
}

/** The day that the due date of an occasion counts from; null while it is not known. */
export function countedFrom(
  { opens, anchor }: Occasion,
  { indexDate, anchors = {} }: Omit<EpisodeDates, 'openedOn'>,
): string | null {
  if (opens !== 'anchor') return indexDate;
  return anchor ? (anchors[keyOfAnchor(anchor)] ?? null) : null;
}

/** The due date of an occasion; null while the day that it counts from is not known. */
export function dueDateOf(occasion: Occasion, dates: Omit<EpisodeDates, 'openedOn'>): string | null {
  const from = countedFrom(occasion, dates);
  return from === null ? null : addPeriod(from, occasion.due);
}

function keyOfAnchor([occasion, item]: readonly [string, string]): string {
  return `${occasion}.${item}`;
}
