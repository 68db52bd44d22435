import type { Filing } from '@kvalreg/core';
import { textIn, type Language, type Submission } from '@kvalreg/declaration';
import { blockingProblems, fieldsOfMeasure } from '@kvalreg/engine';
import {
  message,
  type FilingAction,
  type FilingView,
  type MeasureProgress,
  type ProblemSummary,
  type StatusView,
} from '@kvalreg/rendering';
import { formatInstant } from '../../platform/pages/date-time.js';
import { filedTables } from '../filed-tables.js';
import { deadlineText, doneBy, filingStatuses, periodText } from '../filing-words.js';
import { filingProblems } from './filing-problems.js';

export interface FilingViewRequest {
  readonly submission: Submission;
  readonly filing: Filing;
  readonly href: string;
  readonly backHref: string;
  readonly language: Language;
  /** Whether the reader fills the figures in; and whether the filing can be changed now. */
  readonly isUnit: boolean;
  readonly actions: readonly FilingAction[];
  readonly note: string | null;
  readonly importError: ProblemSummary | null;
}

/** Everything there is to see of one filing. */
export function filingView(asked: FilingViewRequest): FilingView {
  const { submission, filing, href, language, isUnit } = asked;
  const mayFill = isUnit && isOpen(filing);
  const measureHref = (measure: string) => `${href}/m/${encodeURIComponent(measure)}`;
  const returned =
    filing.state === 'returned' ? filing.events.findLast(({ kind }) => kind === 'returned') : undefined;
  const template = (format: 'xlsx' | 'csv') => ({
    href: `${href}/template.${format}`,
    label: message(language, format === 'xlsx' ? 'filing.templateXlsx' : 'filing.templateCsv'),
    fullLabel: message(language, format === 'xlsx' ? 'filing.templateXlsx' : 'filing.templateCsv'),
  });
  const isDone = filing.state === 'published' || filing.state === 'accepted' || filing.state === 'submitted';
  return {
    title: message(language, 'filing.ofYear', { year: filing.filingYear }),
    unit: filing.unit.name,
    backHref: asked.backHref,
    backLabel: message(language, isUnit ? 'filing.years' : 'filing.overview'),
    statuses: filingStatuses(filing, language),
    deadline: isDone ? null : deadlineText(filing.window, language),
    returned: returned
      ? {
          title: message(language, 'filing.returnedBy', {
            when: formatInstant(returned.at, language),
            name: returned.actor,
          }),
          comment: returned.comment ?? '',
        }
      : null,
    reason: filing.draft?.reason
      ? message(language, 'filing.reasonOf', { reason: filing.draft.reason })
      : null,
    saved: filing.draft
      ? message(language, 'filing.savedBy', {
          when: formatInstant(filing.draft.savedAt, language),
          name: filing.draft.savedBy,
        })
      : null,
    hidden: isUnit ? null : hiddenText(filing, language),
    ...filingProblems(filing, mayFill ? measureHref : null, language),
    measures: isUnit || filing.shows !== 'nothing' ? progressOf(asked, mayFill ? measureHref : null) : [],
    tables: filing.shows === 'nothing' ? [] : filedTables(submission, filing, language),
    actions: asked.actions,
    note: asked.note,
    files: {
      templates: isUnit || filing.shows !== 'nothing' ? [template('xlsx'), template('csv')] : [],
      importAction: mayFill ? `${href}/import` : null,
      lockVersion: filing.lockVersion,
      error: asked.importError,
    },
    versions: filing.versions.map(({ version, signedAt, signedBy, reason }) => ({
      label: message(language, 'filing.version', { n: version }),
      detail: [doneBy(signedAt, signedBy, language), ...(reason === null ? [] : [reason])].join(' · '),
      href: `${href}/versions/${String(version)}`,
    })),
    events: filing.events.map(({ kind, comment, at, actor }) => ({
      what: message(language, `filing.event.${kind}`),
      who: doneBy(at, actor, language),
      comment,
    })),
  };
}

/** Whether figures can be filled in. */
export function isOpen({ state }: Pick<Filing, 'state'>): boolean {
  return state === 'open' || state === 'draft' || state === 'returned';
}

function hiddenText(filing: Filing, language: Language): string | null {
  if (filing.shows !== 'nothing') return null;
  return message(language, filing.state === 'draft' ? 'filing.draftHidden' : 'filing.notSent');
}

function progressOf(
  { submission, filing, language }: FilingViewRequest,
  hrefOf: ((measure: string) => string) | null,
): readonly MeasureProgress[] {
  return filing.measures.flatMap(({ measure: name, periods }) => {
    const measure = submission.measures[name];
    if (!measure) return [];
    const fields = fieldsOfMeasure(submission, name);
    const n = fields.filter(({ key }) => filing.figures[key] !== undefined).length;
    const title = `${measure.code} ${textIn(measure.title, language)}`;
    return [
      {
        title,
        period: periodText(periods, language),
        filled: message(language, 'filing.filledOf', { n, all: fields.length }),
        status: statusOf(filing, name, n, language),
        open: hrefOf && {
          href: hrefOf(name),
          label: message(language, 'filing.fill'),
          fullLabel: message(language, 'filing.fillMeasure', { measure: title }),
        },
      },
    ];
  });
}

function statusOf(
  { problems, comments }: Filing,
  name: string,
  filled: number,
  language: Language,
): StatusView {
  if (filled === 0) return { label: message(language, 'filing.state.open'), color: 'neutral' };
  const own = blockingProblems(problems, comments).filter(({ measure }) => measure === name);
  const isGap = ({ rule }: (typeof own)[number]) => rule === 'required' || rule === 'split-missing';
  if (own.some((problem) => problem.severity === 'error' && !isGap(problem)))
    return { label: message(language, 'filing.wrong'), color: 'danger' };
  if (own.some(isGap)) return { label: message(language, 'filing.gaps'), color: 'info' };
  if (own.length > 0) return { label: message(language, 'filing.asked'), color: 'warning' };
  return { label: message(language, 'filing.complete'), color: 'success' };
}
