/** A file that can be read from the start more than once: it is inspected before the first row is written. */
export type CsvSource = () => AsyncIterable<Uint8Array>;

export function csvFromBuffer(bytes: Uint8Array): CsvSource {
  return async function* () {
    yield await Promise.resolve(bytes);
  };
}
