/** The body of an HTML form: fields that come several times are lists. */
export type Body = Readonly<Record<string, unknown>>;

export function textOf(body: Body, name: string): string {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  return typeof value === 'string' ? value : '';
}

export function listOf(body: Body, name: string): readonly string[] {
  const values = valuesOf(body, name);
  return values === undefined ? [] : typeof values === 'string' ? [values] : values;
}

export function numberOf(body: Body, name: string): number {
  const text = textOf(body, name);
  return /^\d{1,9}$/u.test(text) ? Number(text) : 0;
}

/** What a client without names of its own sends: anything that is no object is an empty form. */
export function asBody(value: unknown): Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : {};
}

/** The one or several values of a field; undefined when it was not sent. */
export function valuesOf(body: Body, key: string): string | readonly string[] | undefined {
  const value = Object.hasOwn(body, key) ? body[key] : undefined;
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;
}

/** A date as it was typed, with the hyphens that may be left out. */
export function isoDateOf(text: string): string {
  return text.trim().replace(/^(\d{4})(\d{2})(\d{2})$/u, '$1-$2-$3');
}
