import { Injectable } from '@nestjs/common';
import { to as copyTo, type CopyToStreamQuery } from 'pg-copy-streams';
import type { PoolClient } from 'pg';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Scope } from '../../access/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { Database } from '../../platform/database/database.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import { feedExportQuery } from './feed-export.query.js';

/** A slow reader may take this long; then the connection is needed elsewhere. */
const longestExport = 3_600_000;

/** Writes the rows of a feed as CSV, straight from the database: the memory needed does not grow with the rows. */
@Injectable()
export class FeedExportService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly audit: AuditService,
  ) {}

  /**
   * Writes to the destination and leaves it open.
   *
   * @param onStart called once the export is logged and certain to begin, before the first byte
   */
  async write(scope: Scope, feed: string, destination: Writable, onStart?: () => void): Promise<number> {
    const { registerId } = scope;
    const { header, sql } = feedExportQuery(registerId, feed, this.catalogue.feed(registerId, feed));
    await this.database.inScope(scope, (tx) => this.audit.record(tx, scope, 'feed.export', {}, { feed }));
    return this.database.inScope(
      scope,
      async (tx) => {
        onStart?.();
        destination.write(`${header.join(',')}\n`);
        const client = (await tx.queryRunner?.connect()) as PoolClient;
        const copy: CopyToStreamQuery = client.query(
          copyTo(`copy (${sql}) to stdout (format csv, encoding 'UTF8')`),
        );
        await pipeline(copy, destination, { end: false });
        return copy.rowCount;
      },
      { readOnly: true, statementTimeout: longestExport },
    );
  }
}
