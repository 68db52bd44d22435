import type { Request } from 'express';

/** One byte more than a file may have, so that a longer one is seen to be too long. */
const mostBytes = 1024 * 1024 + 1;

/** The bytes of a small uploaded file; of a longer one only its beginning is kept. */
export async function readUpload(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (size < mostBytes) chunks.push(chunk.subarray(0, mostBytes - size));
    size += chunk.length;
    if (size > 32 * mostBytes) break;
  }
  return Buffer.concat(chunks);
}
