import type { FigureSource } from '@kvalreg/declaration';
import type { CaseStep, DisclosedResult } from '@kvalreg/engine';
import type { Episode } from '../episodes/episode.js';
import type { Person } from '../people/person.js';
import type { FigureAsked, FigureChange } from '../releases/release-comparison.service.js';
import type { Unit } from '../organisation/unit.js';

/** Why a value that a figure needs is missing. */
export const missingReasons = ['form-not-answered', 'not-asked', 'question-not-answered'] as const;
export type MissingReason = (typeof missingReasons)[number];

/** What some unknown cases lack first, in reading order. */
export interface UnknownField {
  /** Null where every answer is there and the value cannot be computed of them. */
  readonly path: readonly string[] | null;
  /** By which lists of persons name it; null with the path. */
  readonly place: number | null;
  readonly cases: number;
  readonly reasons: Readonly<Record<MissingReason, number>>;
}

export interface Explanation {
  /** The moment that the figures show. */
  readonly asOfTime: string;
  readonly source: FigureSource;
  readonly registerVersion: string;
  readonly asked: FigureAsked;
  readonly unit: Unit | null;
  /** Of the unit; null without one. */
  readonly own: DisclosedResult | null;
  readonly nation: DisclosedResult | null;
  /** Of the unit, or of all where no unit is chosen; null where the reader is not told. */
  readonly unknown: readonly UnknownField[] | null;
  /** Whether the persons behind the figure may be listed. */
  readonly persons: boolean;
  /** Since the figure was frozen last; null where it never was. */
  readonly last: FigureChange | null;
}

export interface PersonsAsked {
  readonly step: CaseStep;
  /** Of unknown cases: those that lack this field first. */
  readonly place?: number | undefined;
}
export interface FigurePerson {
  readonly person: Person;
  readonly episode: Episode;
  /** Of an unknown case. */
  readonly missing: readonly string[] | null;
}
