import type { Language } from '@kvalreg/declaration';

/** One sentence of the interface in every language; `{name}` marks where a value goes. */
export type MessageEntry = Readonly<Record<Language, string>>;

/** Names of the places in a sentence that are to be filled in. */
export type PlacesOf<S extends string> = S extends `${string}{${infer P}}${infer Rest}`
  ? P | PlacesOf<Rest>
  : never;

/** A part of the catalogue. A sentence that lacks a language does not compile. */
export function messages<const M extends Readonly<Record<string, MessageEntry>>>(entries: M): M {
  return entries;
}
