import { textIn, type Language, type Pathway } from '@kvalreg/declaration';
import { anchorsOf, type AnchorDates, type ScheduledOccasion } from '@kvalreg/engine';
import type { FieldProblem } from '../../../platform/errors/field-problem.js';
import { submissionProblem } from '../submission-problem.js';

/** An answered occasion of the episode. */
export interface AnsweredOccasion {
  readonly name: string;
  readonly answered_on: string;
}
interface Moved {
  /** The occasion whose form is submitted. */
  readonly occasion: string;
  readonly indexDate: string | null;
  readonly before: AnchorDates;
  readonly after: AnchorDates;
  readonly schedule: readonly ScheduledOccasion[];
  readonly answered: readonly AnsweredOccasion[];
  readonly language: Language;
}

/**
 * What speaks against the days that a form gives other occasions: a day before the index date, on a form that comes after
 * it, is a mistake; one that leaves answers outside their time is asked about.
 */
export function anchorProblems(pathway: Pathway, moved: Moved): readonly FieldProblem[] {
  const { occasion, indexDate, before, after, language } = moved;
  return anchorsOf(pathway).flatMap(([holder, item]) => {
    const value = after[`${holder}.${item}`];
    if (holder !== occasion || value === undefined) return [];
    const declared = pathway.occasions[holder];
    if (declared?.opens !== 'episode' && indexDate !== null && value < indexDate)
      return [submissionProblem(item, 'anchor-before-index', language, { value, limit: indexDate })];
    return value === before[`${holder}.${item}`] ? [] : leftOutside(pathway, [holder, item], value, moved);
  });
}

/** Anchors that a corrected index date would come after: they must be corrected first. */
export function anchorsBefore(
  pathway: Pathway,
  indexDate: string,
  anchors: AnchorDates,
  item: string,
  language: Language,
): readonly FieldProblem[] {
  return anchorsOf(pathway).flatMap(([holder, anchorItem]) => {
    const declared = pathway.occasions[holder];
    const limit = anchors[`${holder}.${anchorItem}`];
    if (!declared || declared.opens === 'episode' || limit === undefined || limit >= indexDate) return [];
    const occasion = textIn(declared.title, language);
    return [submissionProblem(item, 'index-after-anchor', language, { value: indexDate, limit, occasion })];
  });
}

function leftOutside(
  pathway: Pathway,
  [holder, item]: readonly [string, string],
  value: string,
  { schedule, answered, language }: Moved,
): readonly FieldProblem[] {
  return answered.flatMap(({ name, answered_on: limit }) => {
    const declared = pathway.occasions[name];
    const dates = schedule.find(({ occasion }) => occasion === name);
    const hangs =
      declared?.opens === 'anchor' && declared.anchor?.[0] === holder && declared.anchor[1] === item;
    if (!hangs || !dates || isWithin(dates, limit)) return [];
    const params = { value, limit, occasion: textIn(declared.title, language) };
    return [submissionProblem(item, 'answered-outside-window', language, params, 'warning')];
  });
}

/** Whether an answer of a day lies in the time of its occasion, as far as that is bounded. */
export function isWithin({ opensOn, closesOn }: ScheduledOccasion, day: string): boolean {
  return (opensOn === null || day >= opensOn) && (closesOn === null || day <= closesOn);
}
