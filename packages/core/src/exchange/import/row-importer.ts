import type { Language } from '@kvalreg/declaration';
import { clearHidden, scoreForm, type Answers } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import type { EpisodesService } from '../../episodes/episodes.service.js';
import type { FormsService } from '../../forms/forms.service.js';
import type { SubmitRequest } from '../../forms/submission/submission.js';
import type { PeopleService } from '../../people/people.service.js';
import { InvalidInputError } from '../../platform/errors/domain-error.js';
import type { FieldProblem } from '../../platform/errors/field-problem.js';
import type { FormOfFile } from '../form-of-file.js';
import { chooseEpisode } from './choose-episode.js';
import { differingFields, isSameScore } from './compare-answers.js';
import { findOrAddPerson } from './find-person.js';
import {
  readKnownEpisodes,
  readStoredAnswer,
  type Place,
  type StoredAnswer,
} from './known-episodes.query.js';
import type { ImportRow } from './read-row.js';
import { RowRefusal } from './row-refusal.js';

export interface RowServices {
  readonly people: PeopleService;
  readonly episodes: EpisodesService;
  readonly forms: FormsService;
}
export interface RowOptions {
  readonly file: FormOfFile;
  readonly scope: Scope;
  readonly language: Language;
  /** Why stored answers that differ are replaced; without it they are left as they are and the row is refused. */
  readonly correct: string | undefined;
}
export interface RowResult {
  readonly outcome: 'accepted' | 'corrected' | 'unchanged';
  readonly isNewPerson: boolean;
  readonly isNewEpisode: boolean;
  readonly warnings: readonly FieldProblem[];
}

/** Writes one row the way its form would be: person, episode, answers. Throws what a person at the form would be told. */
export async function importRow(
  tx: EntityManager,
  row: ImportRow,
  services: RowServices,
  options: RowOptions,
): Promise<RowResult> {
  const { file, scope, language } = options;
  const { personId, isNew: isNewPerson } = await findOrAddPerson(services.people, tx, scope, row, language);
  const place = { registerId: scope.registerId, pathwayId: file.pathwayId, unitId: row.unitId, personId };
  const choice = chooseEpisode(file.pathway, wantedOf(file, row), await readKnownEpisodes(tx, place));
  if ('reason' in choice) throw new RowRefusal(choice.field, choice.code, choice.reason);

  const stored = 'episodeId' in choice ? await readStoredAnswer(tx, choice.episodeId, choice.occasion) : null;
  const given = clearHidden(file.form, { ...stored?.answers, ...row.answers });
  const hidden = Object.keys(row.answers).filter(
    (key) => isAnswered(row.answers[key]) && !isAnswered(given[key]),
  );
  checkScores(file, row, given);
  const change = stored && differences(row, given, stored);
  if (change?.length === 0) return { outcome: 'unchanged', isNewPerson, isNewEpisode: false, warnings: [] };
  if (change && options.correct === undefined) throw conflict(change, stored);

  const episodeId =
    'episodeId' in choice
      ? choice.episodeId
      : await openEpisode(tx, services.episodes, place, choice.openedOn, row, options);
  const warnings = await submit(tx, services.forms, scope, {
    episodeId,
    occasion: choice.occasion,
    formVersion: file.form.version,
    expectedRevision: stored?.revision ?? 0,
    answers: given,
    channel: row.channel ?? stored?.channel ?? 'import',
    filledOn: row.date,
    language,
    changeReason: options.correct,
  });
  return {
    outcome: stored ? 'corrected' : 'accepted',
    isNewPerson,
    isNewEpisode: !('episodeId' in choice),
    warnings: [...hidden.map(notAsked), ...warnings],
  };
}

async function openEpisode(
  tx: EntityManager,
  episodes: EpisodesService,
  { pathwayId, personId, unitId }: Place,
  openedOn: string,
  row: ImportRow,
  { scope, file }: RowOptions,
): Promise<string> {
  try {
    const opened = await episodes.openIn(tx, scope, {
      pathway: pathwayId,
      personId,
      unitId,
      openedOn,
      another: true,
    });
    return opened.episodeId;
  } catch (error) {
    if (!(error instanceof InvalidInputError) || error.code !== 'invalid-opening-day') throw error;
    // The file does not say when the episode was opened: the day comes from one of its columns.
    throw new RowRefusal(
      openedOn === row.date ? 'date' : (file.indexField ?? 'date'),
      error.code,
      error.message,
    );
  }
}

/** Warnings do not stop an import: they are accepted, and listed with the row. */
async function submit(
  tx: EntityManager,
  forms: FormsService,
  scope: Scope,
  request: SubmitRequest,
): Promise<readonly FieldProblem[]> {
  try {
    await forms.submitIn(tx, scope, request);
    return [];
  } catch (error) {
    const accepted =
      error instanceof InvalidInputError && error.code === 'unaccepted-warnings'
        ? error.details['warnings']
        : undefined;
    if (!Array.isArray(accepted)) throw error;
    await forms.submitIn(tx, scope, { ...request, acceptedWarnings: accepted.map(String) });
    return (error as InvalidInputError).problems;
  }
}

function wantedOf({ formName, indexField }: FormOfFile, { date, indexDate, occasion, answers }: ImportRow) {
  const answered = indexField === undefined ? undefined : answers[indexField];
  return { formName, date, occasion, indexDate: typeof answered === 'string' ? answered : indexDate };
}

function checkScores({ form }: FormOfFile, { scores }: ImportRow, answers: Answers): void {
  if (Object.keys(scores).length === 0) return;
  const computed = scoreForm(form, answers);
  for (const [key, stated] of Object.entries(scores)) {
    const value = computed[key] ?? null;
    if (isSameScore(stated, value)) continue;
    const says = stated === '' ? 'has no value' : `says ${stated}`;
    const gives = value === null ? 'no value' : String(value);
    throw new RowRefusal(
      key,
      'score-differs',
      `The file ${says}, but the answers give ${gives}. Correct the answers, or take out the column to have it calculated.`,
    );
  }
}

/** What a row says otherwise than the stored answer, by column. */
function differences(row: ImportRow, given: Answers, stored: StoredAnswer): readonly string[] {
  const compared = Object.fromEntries(Object.keys(row.answers).map((key) => [key, given[key] ?? null]));
  return [
    ...(row.date === stored.filledOn ? [] : ['date']),
    ...(row.channel === null || row.channel === stored.channel ? [] : ['channel']),
    ...differingFields(compared, stored.answers),
  ];
}

function conflict(fields: readonly string[], stored: StoredAnswer): RowRefusal {
  return new RowRefusal(
    fields[0] ?? null,
    'conflict',
    `The form was answered on ${stored.filledOn} with other values in: ${fields.join(', ')}. Nothing was overwritten. ` +
      'To replace the stored answers, import with a reason for the correction.',
  );
}

function notAsked(field: string): FieldProblem {
  const message = 'This is not asked after the other answers of the row, and was left out.';
  return { field, code: 'not-asked', severity: 'warning', message, params: {} };
}

function isAnswered(value: Answers[string] | undefined): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}
