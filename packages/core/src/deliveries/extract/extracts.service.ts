import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Language } from '@kvalreg/declaration';
import { codebookCsv, codesCsv, missingLabels } from '@kvalreg/exchange';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../../access/scope.js';
import { actorId, AuditService } from '../../audit/audit.service.js';
import { AuditedRead } from '../../exchange/export/audited-read.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { Clock } from '../../platform/clock.js';
import type { CoreConfig } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { ConflictError } from '../../platform/errors/domain-error.js';
import { describeForLog } from '../../platform/errors/redact.js';
import { coreConfig } from '../../platform/platform-options.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { sizeOf } from '../cases/size-of.js';
import { checkFile } from '../files/check-file.js';
import type { TableFormat } from '../files/table-files.js';
import { zipFiles } from '../files/zip-files.js';
import { actorName } from '../requests/actor-name.js';
import { DeliveriesService } from '../requests/deliveries.service.js';
import type { DecidedDelivery, Delivery, HandedFile } from '../requests/delivery.js';
import { extractReadme } from './extract-readme.js';
import { beginRun, endRun, hearOfRun, keepParts } from './extract-rows.query.js';
import { makeTable, planTables, type MadeTable, type PlannedTable } from './make-tables.js';
import { projectKeys, type ProjectKeys } from './project-keys.js';

export interface ExtractRequest {
  readonly deliveryId: string;
  readonly formats: readonly TableFormat[];
  readonly language: Language;
}
export interface ExtractProgress {
  readonly done: number;
  readonly total: number;
}
export interface MadeExtract {
  readonly id: string;
  readonly files: readonly HandedFile[];
  readonly persons: number;
  readonly cases: number;
}

/** Days that an extract can be fetched. */
const daysThere = 30;
const day = 86_400_000;
const partSize = 1024 * 1024;
const hearEvery = 1000;

/** Makes what was granted: files for one project, from one moment of the register. */
@Injectable()
export class ExtractsService {
  private readonly logger = new Logger(ExtractsService.name);

  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly deliveries: DeliveriesService,
    private readonly audit: AuditService,
    private readonly audited: AuditedRead,
    private readonly clock: Clock,
    @Inject(coreConfig) private readonly config: CoreConfig,
  ) {}

  /**
   * Begins an extract, and returns as soon as it is certain that it will be made: `made` is fulfilled when it is. Refused
   * when nothing is granted, when the decision is over, and while another one is made of the same delivery.
   */
  async begin(
    scope: Scope,
    request: ExtractRequest,
    onProgress: (progress: ExtractProgress) => void = () => undefined,
  ): Promise<{ readonly id: string; readonly made: Promise<MadeExtract> }> {
    const delivery = await this.deliveries.delivery(scope, request.deliveryId);
    const decision = requireGranted(delivery, this.clock.today());
    const keys = projectKeys(this.config.identityKey, scope.registerId, delivery.project);
    const tables = this.plan(scope, decision, keys, request.language);
    const id = randomUUID();
    await this.database.inScope(scope, (tx) =>
      beginRun(tx, scope.registerId, delivery, id, this.clock.now()),
    );
    const making = this.make(scope, { id, delivery, decision, keys, tables, ...request, onProgress });
    // Who began it may not wait for it: that it failed is kept with the run, and why is in the program's log.
    making.catch((error: unknown) => {
      this.logger.error(`The extract ${id} was not made: ${describeForLog(error)}`);
    });
    return { id, made: making };
  }

  private plan(
    { registerId }: Scope,
    { content, terms }: DecidedDelivery,
    keys: ProjectKeys,
    language: Language,
  ): readonly PlannedTable[] {
    if (content === null) throw new Error('a granted delivery has no content');
    const tables = planTables(this.catalogue.register(registerId), content, terms, keys.order, language);
    if (tables.some(({ variables }) => variables.length > 0))
      return tables.filter(({ variables }) => variables.length > 0);
    throw new ConflictError(
      'nothing-to-hand-out',
      'The terms of the decision leave out every variable that was granted. Ask the register holder to decide anew.',
    );
  }

  private async make(scope: Scope, making: Making): Promise<MadeExtract> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'kvalreg-extract-'));
    try {
      const made = await this.makeTables(scope, making, folder);
      return await this.keep(scope, making, folder, made);
    } catch (error) {
      await this.database.inScope(scope, (tx) => endRun(tx, making.id, 'failed', this.clock.now()));
      throw error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** All tables from the same moment, after it is written in the log of every person that is in them. */
  private makeTables(scope: Scope, making: Making, folder: string): Promise<readonly MadeTable[]> {
    const { id, delivery, keys, tables, decision, formats, language, onProgress } = making;
    const persons = tables.map(({ query }) => query.persons).join('\nunion ');
    const details = { delivery: delivery.id, extract: id, project: delivery.project };
    return this.audited.run(
      scope,
      async (writing) => {
        await this.audit.record(writing, scope, 'delivery.extract', {}, details);
        await this.audit.recordPersonsOf(writing, scope, 'delivery.read', persons, details);
        await writing.query(
          `insert into register.delivery_person (run_id, register_id, person_id)
           select $1::uuid, $2::text, id from (${persons}) as person (id)`,
          [id, scope.registerId],
        );
      },
      async (tx) => {
        const sizes = [];
        for (const table of tables) sizes.push(await sizeOf(tx, table.query));
        const total = sizes.reduce((sum, { cases }) => sum + cases, 0);
        const hear = this.hearing(scope, id, total, onProgress);
        const made: MadeTable[] = [];
        let before = 0;
        for (const [at, table] of tables.entries()) {
          const size = sizes[at];
          if (!size) continue;
          const base = before;
          const table_ = await makeTable(tx, table, size, {
            folder,
            formats,
            keys,
            terms: decision.terms,
            language,
            at: this.clock.now(),
            onRows: (rows) => {
              hear(base + rows);
            },
          });
          before += table_.rows;
          made.push(table_);
        }
        return made;
      },
      { wholeTables: scope.level === 'register' },
    );
  }

  /** Says now and then how far it has come; a failure to say it does not matter. */
  private hearing(
    scope: Scope,
    id: string,
    total: number,
    onProgress: (progress: ExtractProgress) => void,
  ): (done: number) => void {
    let last = 0;
    return (done) => {
      onProgress({ done, total });
      const at = performance.now();
      if (at - last < hearEvery) return;
      last = at;
      void this.database
        .inScope(scope, (tx) => hearOfRun(tx, id, { done, total }, this.clock.now()))
        .catch(() => undefined);
    };
  }

  private async keep(
    scope: Scope,
    making: Making,
    folder: string,
    tables: readonly MadeTable[],
  ): Promise<MadeExtract> {
    const { id, delivery, decision, language } = making;
    await this.writeCompanions(scope, making, folder, tables);
    const names = ['README.txt', 'codebook.csv', 'codes.csv', ...tables.flatMap(({ files }) => files)];
    const files: HandedFile[] = [];
    for (const name of names) {
      const table = tables.find((one) => one.files.includes(name));
      files.push({
        name,
        rows: table?.rows ?? null,
        columns: table?.columns.length ?? null,
        ...(await checkFile(path.join(folder, name))),
      });
    }
    const now = this.clock.now();
    const inside = `${scope.registerId}-${String(delivery.number)}`;
    const cases = tables.reduce((sum, { rows }) => sum + rows, 0);
    const persons = await this.database.inScope(
      scope,
      async (tx) => {
        await keepParts(tx, scope.registerId, id, inParts(zipFiles(folder, names, inside, now)));
        await removeOldParts(tx, scope.registerId, this.clock.today());
        await endRun(tx, id, 'made', now);
        const [count] = await tx.query<{ n: number }[]>(
          'select count(*)::int as n from register.delivery_person where run_id = $1',
          [id],
        );
        await tx.query(
          `insert into register.delivery_handout (id, delivery_id, register_id, decision_id, recipient, files, persons, cases,
             made_at, made_on, made_by, made_by_name, available_until)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
          [
            id,
            delivery.id,
            scope.registerId,
            decision.id,
            delivery.request.recipient,
            JSON.stringify(files),
            count?.n ?? 0,
            cases,
            now,
            this.clock.today(),
            actorId(scope.principal) ?? scope.principal.kind,
            actorName(scope.principal),
            new Date(Date.parse(this.clock.today()) + daysThere * day).toISOString().slice(0, 10),
          ],
        );
        await this.audit.record(
          tx,
          scope,
          'delivery.made',
          {},
          { delivery: delivery.id, extract: id, language },
        );
        return count?.n ?? 0;
      },
      { statementTimeout: 0 },
    );
    return { id, files, persons, cases };
  }

  private async writeCompanions(
    { registerId }: Scope,
    { delivery, decision, language }: Making,
    folder: string,
    tables: readonly MadeTable[],
  ): Promise<void> {
    const described = tables.flatMap((table) =>
      table.columns.map(({ column, variable }, at) => {
        const counts = table.counts[at];
        if (!counts) throw new Error('a column was not counted');
        return { file: table.name, column, variable, counts };
      }),
    );
    const units = await this.organisation.units(registerId);
    const readme = extractReadme({
      register: this.catalogue.register(registerId),
      number: delivery.number,
      request: delivery.request,
      decision,
      tables,
      made: this.clock.today(),
      unitNames: units.filter(({ id }) => decision.content?.units.includes(id)).map(({ name }) => name),
      language,
    });
    const mode = { mode: 0o600 } as const;
    await writeFile(path.join(folder, 'README.txt'), readme, mode);
    await writeFile(path.join(folder, 'codebook.csv'), codebookCsv(described, language), mode);
    await writeFile(path.join(folder, 'codes.csv'), codesCsv(described, missingLabels[language]), mode);
  }
}

interface Making extends ExtractRequest {
  readonly id: string;
  readonly delivery: Delivery;
  readonly decision: DecidedDelivery;
  readonly keys: ProjectKeys;
  readonly tables: readonly PlannedTable[];
  readonly onProgress: (progress: ExtractProgress) => void;
}

/** The decision that holds, if it lets anything out today. */
export function requireGranted({ decisions }: Delivery, today: string): DecidedDelivery {
  const [decision] = decisions;
  if (!decision)
    throw new ConflictError('not-decided', 'The register holder has not decided on this request yet.');
  if (decision.outcome === 'refused')
    throw new ConflictError('delivery-refused', 'This request was refused: nothing is handed out.');
  if (decision.validUntil !== null && decision.validUntil < today)
    throw new ConflictError(
      'decision-over',
      `The decision was valid until ${decision.validUntil}. Ask the register holder to decide anew.`,
    );
  return decision;
}

async function* inParts(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size >= partSize) {
      yield Buffer.concat(waiting);
      waiting = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(waiting);
}

/** What is too old to be fetched goes; that it was handed out stays. */
async function removeOldParts(tx: EntityManager, registerId: string, today: string): Promise<void> {
  await tx.query(
    `delete from register.delivery_part p using register.delivery_handout h
     where h.id = p.run_id and h.register_id = $1 and h.available_until < $2`,
    [registerId, today],
  );
}
