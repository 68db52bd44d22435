import type { FitResult } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import { ConflictError } from '../platform/errors/domain-error.js';
import { fitResultSchema } from './fit-result.schema.js';
import type { FitSummary, ModelPlace, ModelRun, RunState, StoredFit } from './model-fit.js';

/** A run that has not been heard of for so long has died with its process. */
const patience = 30 * 60_000;

/** Takes the only place in which a model can be fitted; a run that is not heard of any more gives way. */
export async function askForRun(
  tx: EntityManager,
  { registerId, pathway, model }: ModelPlace,
  run: { readonly id: string; readonly by: string; readonly name: string; readonly now: Date },
): Promise<void> {
  await tx.query(
    `update register.model_run set state = 'broken' where register_id = $1 and pathway = $2 and model = $3
       and state in ('waiting', 'reading', 'fitting') and heard_at < $4`,
    [registerId, pathway, model, new Date(run.now.getTime() - patience)],
  );
  const begun = await tx.query<unknown[]>(
    `insert into register.model_run (id, register_id, pathway, model, state, asked_at, asked_by, asked_by_name, heard_at)
     values ($1, $2, $3, $4, 'waiting', $5, $6, $7, $5)
     on conflict (register_id, pathway, model) where state in ('waiting', 'reading', 'fitting') do nothing
     returning id`,
    [run.id, registerId, pathway, model, run.now, run.by, run.name],
  );
  if (begun.length === 0)
    throw new ConflictError(
      'model-is-fitted',
      'This model is being fitted already. Wait until it is done, and load the page again.',
    );
}

interface RunRow {
  readonly id: string;
  readonly register_id: string;
  readonly pathway: string;
  readonly model: string;
  readonly state: RunState;
  readonly cases: number | null;
  readonly asked_at: Date;
  readonly asked_by: string;
  readonly asked_by_name: string;
  readonly heard_at: Date;
}

/** The run with its place; null where it is over or was never asked for. */
export async function openRun(
  tx: EntityManager,
  id: string,
): Promise<{ readonly place: ModelPlace; readonly askedBy: string; readonly askedByName: string } | null> {
  const [row] = await tx.query<RunRow[]>(
    `select * from register.model_run where id = $1 and state in ('waiting', 'reading', 'fitting')`,
    [id],
  );
  return row
    ? {
        place: { registerId: row.register_id, pathway: row.pathway, model: row.model },
        askedBy: row.asked_by,
        askedByName: row.asked_by_name,
      }
    : null;
}

export async function hearOfRun(
  tx: EntityManager,
  id: string,
  state: RunState,
  cases: number | null,
  now: Date,
): Promise<void> {
  await tx.query(
    `update register.model_run set state = $2, cases = coalesce($3, cases), heard_at = $4
     where id = $1 and state in ('waiting', 'reading', 'fitting')`,
    [id, state, cases, now],
  );
}

export type FitToWrite = Omit<StoredFit, 'number' | 'status'> & {
  readonly definition: Readonly<Record<string, unknown>>;
  readonly fittedAt: Date;
  readonly askedBy: string;
};

/** Stores a fit as the next version of its model. */
export async function writeFit(tx: EntityManager, place: ModelPlace, fit: FitToWrite): Promise<void> {
  const { registerId, pathway, model } = place;
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    JSON.stringify(['model', registerId, pathway, model]),
  ]);
  await tx.query(
    `insert into register.model_fit (id, register_id, pathway, model, number, model_version, definition, definition_hash,
       register_version, data_date, cut_at, code_version, code_commit, result, fitted_at, fitted_on, asked_by, asked_by_name)
     select $1, $2, $3, $4,
       (select coalesce(max(number), 0) + 1 from register.model_fit
        where register_id = $2 and pathway = $3 and model = $4),
       $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17`,
    [
      fit.id,
      registerId,
      pathway,
      model,
      fit.modelVersion,
      JSON.stringify(fit.definition),
      fit.definitionHash,
      fit.registerVersion,
      fit.dataDate,
      fit.cutAt,
      fit.codeVersion,
      fit.codeCommit,
      JSON.stringify(fit.result),
      fit.fittedAt,
      fit.fittedOn,
      fit.askedBy,
      fit.askedByName,
    ],
  );
}

const summary = `f.id, f.number, f.model_version as "modelVersion", f.definition_hash as "definitionHash",
  f.register_version as "registerVersion", f.data_date::text as "dataDate", f.cut_at as "cutAt",
  f.code_version as "codeVersion", f.code_commit as "codeCommit", f.fitted_on::text as "fittedOn",
  f.asked_by_name as "askedByName", f.result->>'status' as status`;

/** The fits of a model, the latest first. */
export async function readFits(tx: EntityManager, place: ModelPlace): Promise<readonly FitSummary[]> {
  return tx.query<FitSummary[]>(
    `select ${summary} from register.model_fit f
     where f.register_id = $1 and f.pathway = $2 and f.model = $3 order by f.number desc`,
    [place.registerId, place.pathway, place.model],
  );
}

/** One fit, or the latest; null where there is none. */
export async function readFit(
  tx: EntityManager,
  place: ModelPlace,
  number: number | null,
): Promise<StoredFit | null> {
  const [row] = await tx.query<(FitSummary & { readonly result: FitResult })[]>(
    `select ${summary}, f.result from register.model_fit f
     where f.register_id = $1 and f.pathway = $2 and f.model = $3 and ($4::int is null or f.number = $4)
     order by f.number desc limit 1`,
    [place.registerId, place.pathway, place.model, number],
  );
  return row ? { ...row, result: fitResultSchema.parse(row.result) } : null;
}

/** The latest run of a model; one that is not heard of any more is broken. */
export async function readRun(tx: EntityManager, place: ModelPlace, now: Date): Promise<ModelRun | null> {
  const [row] = await tx.query<RunRow[]>(
    `select * from register.model_run where register_id = $1 and pathway = $2 and model = $3
     order by asked_at desc limit 1`,
    [place.registerId, place.pathway, place.model],
  );
  if (!row) return null;
  const isOver = row.state === 'done' || row.state === 'broken';
  const isSilent = !isOver && now.getTime() - row.heard_at.getTime() > patience;
  return {
    id: row.id,
    state: isSilent ? 'broken' : row.state,
    cases: row.cases,
    askedAt: row.asked_at,
    askedByName: row.asked_by_name,
    heardAt: row.heard_at,
  };
}
