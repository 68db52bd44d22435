import { StringDecoder } from 'node:string_decoder';
import { to as copyTo, type CopyToStreamQuery } from 'pg-copy-streams';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { DiskFile } from './disk-file.js';

/** Streams what a COPY gives as CSV into a file, one chunk at a time, with the ends of lines that RFC 4180 asks for. */
export async function writeLines(tx: EntityManager, copySql: string, file: DiskFile): Promise<void> {
  const client = (await tx.queryRunner?.connect()) as PoolClient;
  const copy: CopyToStreamQuery = client.query(copyTo(copySql));
  const decoder = new StringDecoder('utf8');
  const ended = lineEnds();
  for await (const chunk of copy as AsyncIterable<Buffer>)
    await file.write(Buffer.from(ended(decoder.write(chunk))));
}

/** An end of line within quotes belongs to a text and stays as it was written. */
export function lineEnds(): (text: string) => string {
  let isQuoted = false;
  return (text) => {
    if (!isQuoted && !text.includes('"')) return text.replaceAll('\n', '\r\n');
    const parts = text.split('"').map((part, at) => {
      if (at > 0) isQuoted = !isQuoted;
      return isQuoted ? part : part.replaceAll('\n', '\r\n');
    });
    return parts.join('"');
  };
}
