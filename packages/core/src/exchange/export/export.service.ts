import { Injectable } from '@nestjs/common';
import { to as copyTo, type CopyToStreamQuery } from 'pg-copy-streams';
import type { PoolClient } from 'pg';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { formOfFile } from '../form-of-file.js';
import { exportQuery } from './export.query.js';

export interface ExportRequest {
  readonly form: string;
  readonly pathway?: string | undefined;
}
export interface ExportOutcome {
  readonly rows: number;
  readonly columns: readonly string[];
}

/** A slow reader may take this long; then the connection is needed elsewhere. */
const longestExport = 3_600_000;

/** Writes the answers of a form as CSV, straight from the database: the memory needed does not grow with the rows. */
@Injectable()
export class ExportService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly audit: AuditService,
  ) {}

  /**
   * Writes to the destination and leaves it open. The log entry is written before the first byte, so that no export
   * is without one; nothing has been written when this fails for an expected reason.
   *
   * @param onStart called once the export is certain to begin, before the first byte
   */
  async write(scope: Scope, request: ExportRequest, destination: Writable, onStart?: () => void): Promise<ExportOutcome> {
    const file = formOfFile(this.catalogue, scope.registerId, request.form, request.pathway);
    const { header, sql } = exportQuery(file);
    await this.database.inScope(scope, (tx) =>
      this.audit.record(tx, scope, 'form.export', {}, { pathway: file.pathwayId, form: file.formName }),
    );
    const rows = await this.database.inScope(
      scope,
      async (tx) => {
        const client = (await tx.queryRunner?.connect()) as PoolClient;
        const copy: CopyToStreamQuery = client.query(copyTo(`copy (${sql}) to stdout (format csv, encoding 'UTF8')`));
        onStart?.();
        destination.write(`${header.join(',')}\n`);
        await pipeline(copy, destination, { end: false });
        return copy.rowCount ?? 0;
      },
      { readOnly: true, snapshot: true, statementTimeout: longestExport },
    );
    return { rows, columns: header };
  }
}
