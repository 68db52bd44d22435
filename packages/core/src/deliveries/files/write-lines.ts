import { StringDecoder } from 'node:string_decoder';
import { to as copyTo, type CopyToStreamQuery } from 'pg-copy-streams';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { unescaped } from '../cases/copy-rows.js';
import type { DiskFile } from './disk-file.js';

/** Streams the lines that a query gives into a file, one chunk at a time. */
export async function writeLines(tx: EntityManager, sql: string, file: DiskFile): Promise<void> {
  const client = (await tx.queryRunner?.connect()) as PoolClient;
  const copy: CopyToStreamQuery = client.query(copyTo(`copy (${sql}) to stdout (encoding 'UTF8')`));
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    const text = rest + decoder.write(chunk);
    const end = text.lastIndexOf('\n') + 1;
    rest = text.slice(end);
    // Within a line the database writes an end of line by its escape.
    const lines = text.slice(0, end).replaceAll('\n', '\r\n');
    await file.write(Buffer.from(lines.includes('\\') ? unescaped(lines) : lines));
  }
  if (rest !== '') throw new Error('the lines of the database ended within a line');
}
