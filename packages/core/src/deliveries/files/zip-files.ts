import { Zip, ZipDeflate } from 'fflate';
import { createReadStream } from 'node:fs';
import path from 'node:path';

/** The files of a folder as one ZIP file, piece by piece. */
export async function* zipFiles(
  folder: string,
  names: readonly string[],
  inside: string,
  at: Date,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else ready.push(bytes);
  });
  const taken = (): readonly Uint8Array[] => {
    if (failure) throw failure;
    const bytes = ready;
    ready = [];
    return bytes;
  };
  for (const name of names) {
    const entry = new ZipDeflate(`${inside}/${name}`, { level: 6 });
    entry.mtime = at;
    zip.add(entry);
    for await (const chunk of createReadStream(path.join(folder, name), { highWaterMark: 256 * 1024 })) {
      entry.push(chunk as Uint8Array);
      yield* taken();
    }
    entry.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
