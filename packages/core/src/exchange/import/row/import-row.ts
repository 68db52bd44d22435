import type { Form } from '@kvalreg/declaration';
import { carryAnswers, settleAnswers } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../../access/scope.js';
import type { AuditSubject } from '../../../audit/audit.service.js';
import type { EpisodesService } from '../../../episodes/episodes.service.js';
import type { FormsService } from '../../../forms/forms.service.js';
import type { SubmitRequest } from '../../../forms/submission/submission.js';
import { InvalidInputError } from '../../../platform/errors/domain-error.js';
import type { FieldProblem } from '../../../platform/errors/field-problem.js';
import { chooseEpisode } from '../choose-episode.js';
import {
  readKnownEpisodes,
  readStoredAnswer,
  type Place,
  type StoredAnswer,
} from '../known-episodes.query.js';
import { conflict, differences, hiddenAnswers, reasonFor, scoreProblems, wantedOf } from './compare-row.js';
import { findOrAddPerson, type FoundPerson, type PersonServices } from './find-person.js';
import { judgeAnswers } from './judge-answers.js';
import type { ImportRow, ReadRow, RowReader } from './read-row.js';
import { readerWithKnown } from './reader-with-known.js';
import { remarkOf, remarksOf, RowRefusal, type CellOf } from './row-refusal.js';

export interface RowServices extends PersonServices {
  readonly episodes: EpisodesService;
  readonly forms: FormsService;
}
export interface RowOptions {
  readonly reader: RowReader;
  readonly scope: Scope;
  /** Why stored answers that differ are replaced; without it they are left as they are and the row is refused. */
  readonly correct: string | undefined;
  /** Told whose data a row is compared with, whatever then becomes of the row. */
  readonly onRead: (subject: AuditSubject) => void;
}
export interface RowResult {
  readonly outcome: 'accepted' | 'corrected' | 'unchanged';
  readonly isNewPerson: boolean;
  readonly isNewEpisode: boolean;
  readonly warnings: readonly FieldProblem[];
}

/**
 * Writes one row the way its form would be: person, episode, answers. Throws what a person at the form would be told,
 * and all of it at once.
 */
export async function importRow(
  tx: EntityManager,
  read: ReadRow,
  cellOf: CellOf,
  services: RowServices,
  options: RowOptions,
): Promise<RowResult> {
  const { reader, scope, correct } = options;
  const { file } = reader;
  const { row } = read;
  if (row === null) throw refusal(read, judgeAnswers(reader, read, read.birthDate, null), cellOf);
  const { personId, isNew, birthDate } = await findPerson(tx, read, row, cellOf, services, options);
  const place = { registerId: scope.registerId, pathwayId: file.pathwayId, unitId: row.unitId, personId };
  const choice = chooseEpisode(
    file.pathway,
    wantedOf(file, row),
    await readKnownEpisodes(tx, file.pathway, place),
  );
  const known = 'episodeId' in choice ? choice : null;
  if (!isNew) options.onRead({ personId, episodeId: known?.episodeId ?? null });
  const found = known && (await readStoredAnswer(tx, known.episodeId, known.occasion));
  const asked = await readerWithKnown(tx, reader, {
    place: { ...place, episodeId: known?.episodeId ?? null, occasion: known?.occasion ?? '' },
    day: row.date,
    stored: found?.known ?? null,
  });
  const stored = found && asOfNow(asked.file.form, found);
  const given = settleAnswers(asked.file.form, { ...stored?.answers, ...row.answers });
  const change = stored && differences(row, given, stored);
  const before = 'reason' in choice ? null : (stored?.answers ?? {});
  const wrong = change?.length === 0 ? [] : judgeAnswers(asked, read, birthDate, before);
  const doubtful = [...read.unread, ...wrong.flatMap(({ field }) => field ?? [])];
  const reasons = [
    ...('reason' in choice ? [reasonFor(choice.field, choice.code, choice.reason)] : []),
    ...wrong,
    ...scoreProblems(file, row, given, doubtful),
    ...(change && change.length > 0 && correct === undefined ? [conflict(change, stored)] : []),
  ];
  if ('reason' in choice || read.problems.length > 0 || reasons.length > 0)
    throw refusal(read, reasons, cellOf);
  if (change?.length === 0)
    return { outcome: 'unchanged', isNewPerson: isNew, isNewEpisode: false, warnings: [] };

  const warnings = await submit(tx, services.forms, scope, {
    episodeId:
      'episodeId' in choice
        ? choice.episodeId
        : await openEpisode(tx, services.episodes, scope, place, choice.openedOn),
    occasion: choice.occasion,
    formVersion: file.form.version,
    expectedRevision: stored?.revision ?? 0,
    answers: given,
    channel: row.channel ?? stored?.channel ?? 'import',
    filledOn: row.date,
    language: reader.language,
    changeReason: correct,
  });
  return {
    outcome: stored ? 'corrected' : 'accepted',
    isNewPerson: isNew,
    isNewEpisode: known === null,
    warnings: [...hiddenAnswers(row, given), ...warnings],
  };
}

/** A stored answer as the form of now has it: what a row leaves out keeps its meaning, and not what is written. */
function asOfNow(form: Form, stored: StoredAnswer): StoredAnswer {
  if (stored.formVersion === form.version) return stored;
  const { answers } = carryAnswers(form, stored.formVersion, stored.answers);
  return { ...stored, answers: settleAnswers(form, answers) };
}

function refusal({ line, problems }: ReadRow, more: readonly FieldProblem[], cellOf: CellOf): RowRefusal {
  return new RowRefusal([...problems, ...more.map((problem) => remarkOf(problem, line, cellOf))]);
}

/** Who cannot be found or registered does not keep the rest of the row from being judged. */
async function findPerson(
  tx: EntityManager,
  read: ReadRow,
  row: ImportRow,
  cellOf: CellOf,
  services: PersonServices,
  { reader, scope }: RowOptions,
): Promise<FoundPerson> {
  try {
    return await findOrAddPerson(services, tx, scope, row, reader.language);
  } catch (error) {
    const remarks = remarksOf(error, read.line, cellOf);
    if (!remarks) throw error;
    const wrong = judgeAnswers(reader, read, read.birthDate, null);
    throw new RowRefusal([...remarks, ...refusal(read, wrong, cellOf).reasons]);
  }
}

async function openEpisode(
  tx: EntityManager,
  episodes: EpisodesService,
  scope: Scope,
  { pathwayId, personId, unitId }: Place,
  openedOn: string,
): Promise<string> {
  const opened = await episodes.openIn(tx, scope, {
    pathway: pathwayId,
    personId,
    unitId,
    openedOn,
    another: true,
  });
  return opened.episodeId;
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
