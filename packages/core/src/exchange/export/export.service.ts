import { Injectable } from '@nestjs/common';
import { to as copyTo, type CopyToStreamQuery } from 'pg-copy-streams';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { IdentityReader } from '../../people/identity-reader.js';
import { Database } from '../../platform/database/database.js';
import { ForbiddenError } from '../../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { formOfFile } from '../form-of-file.js';
import { AuditedRead } from './audited-read.js';
import { exportQuery, type ExportQuery } from './export.query.js';
import { identifyRows } from './identify-rows.js';

export interface ExportRequest {
  readonly form: string;
  readonly pathway?: string | undefined;
  /** Personal numbers instead of random ids: for moving data to another installation, by its operator only. */
  readonly identify?: boolean | undefined;
}
export interface ExportOutcome {
  readonly rows: number;
  readonly columns: readonly string[];
}

/** Writes the answers of a form as CSV, straight from the database: the memory needed does not grow with the rows. */
@Injectable()
export class ExportService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
    private readonly audited: AuditedRead,
  ) {}

  /**
   * Writes to the destination and leaves it open. The log is written before the first byte, so that nobody is read
   * without an entry; nothing has been written when this fails for an expected reason.
   *
   * @param onStart called once the export is certain to begin, before the first byte
   */
  async write(
    scope: Scope,
    request: ExportRequest,
    destination: Writable,
    onStart?: () => void,
  ): Promise<ExportOutcome> {
    const file = formOfFile(this.catalogue, scope.registerId, request.form, request.pathway);
    const { identify = false } = request;
    if (identify && scope.principal.kind !== 'system') {
      throw new ForbiddenError(
        'identifiers-stay',
        'Personal numbers leave the register only at the command line, by its operator.',
      );
    }
    const query = exportQuery(file, { identify });
    const details = { pathway: file.pathwayId, form: file.formName, identify };
    const rows = await this.audited.run(
      scope,
      async (writing) => {
        await this.audit.record(writing, scope, 'form.export', {}, details);
        await this.audit.recordPersonsOf(writing, scope, 'export.read', query.persons, details);
      },
      (tx) => {
        onStart?.();
        return this.copy(tx, scope, query, identify, destination);
      },
    );
    return { rows, columns: query.header };
  }

  private async copy(
    tx: EntityManager,
    scope: Scope,
    { header, sql }: ExportQuery,
    identify: boolean,
    destination: Writable,
  ): Promise<number> {
    const client = (await tx.queryRunner?.connect()) as PoolClient;
    const copy: CopyToStreamQuery = client.query(
      copyTo(`copy (${sql}) to stdout (format csv, encoding 'UTF8')`),
    );
    const head = withHeader(header);
    if (identify) {
      const named = identifyRows((ids) => this.identityCells(scope, ids));
      await pipeline(copy, named, head, destination, { end: false });
    } else await pipeline(copy, head, destination, { end: false });
    await flushed(destination);
    return copy.rowCount;
  }

  /** The first cells of a row that names its person, by random id. */
  private async identityCells(scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const persons = await this.database.inScope(scope, (tx) => this.identities.read(tx, ids));
    return new Map(
      [...persons].map(([id, { identifier, birthDate, sex }]) => [id, `${identifier},${birthDate},${sex}`]),
    );
  }
}

/** Lets the header go before the first row, or alone where there is none. */
function withHeader(header: readonly string[]): (rows: AsyncIterable<Buffer>) => AsyncGenerator<Buffer> {
  return async function* (rows) {
    yield Buffer.from(`${header.join(',')}\n`);
    yield* rows;
  };
}

/** What was written last may still wait, and fail. */
function flushed(destination: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    destination.once('error', reject);
    destination.write('', (error) => {
      destination.off('error', reject);
      if (error) reject(error);
      else resolve();
    });
  });
}
