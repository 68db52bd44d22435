export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value read from JSON is an object with keys. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The list under a key of an object; empty when there is none. */
export function listIn(file: JsonObject, key: string): readonly unknown[] {
  const list = Object.hasOwn(file, key) ? file[key] : undefined;
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}
