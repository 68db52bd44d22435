import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** How long a file is, and the SHA-256 checksum that tells whether it came over unchanged. */
export async function checkFile(path: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
