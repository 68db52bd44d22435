import type { RegisterCatalogue } from '@kvalreg/core';
import type { FigureSource, Language, Register } from '@kvalreg/declaration';
import { explainHref } from '@kvalreg/rendering';
import type { Request } from 'express';
import { listOf, textOf } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { chosenSource } from './choice-filters.js';

/** What an address of these pages says. */
export interface Asked {
  readonly register: Register;
  readonly language: Language;
  readonly pathway: string;
  readonly source: FigureSource;
  readonly filter: Readonly<Record<string, readonly string[]>>;
  readonly query: Readonly<Record<string, unknown>>;
}

/** Parameters that are no dimension. */
const own = ['source', 'unit', 'against', 'with', 'then', 'indicator', 'by', 'lang'];

/** Reads the address; a source that is not there is the first with indicators. */
export function askedIn(catalogue: RegisterCatalogue, registerId: string, request: Request): Asked {
  const register = catalogue.register(registerId);
  const query = request.query as Readonly<Record<string, unknown>>;
  const pathway = chosenSource(register, textOf(query, 'source') || undefined);
  const { source } = catalogue.figureSource(registerId, pathway);
  const filter = Object.fromEntries(
    Object.keys(query).flatMap((name) => {
      const values = listOf(query, name).filter((value) => value !== '');
      return own.includes(name) || values.length === 0 ? [] : [[name, values] as const];
    }),
  );
  return { register, language: languageOf(request, register), pathway, source, filter, query };
}

/** Where the numbers of an indicator of the selection are explained, of a unit or of all. */
export function explainedIn(
  { register, pathway, filter }: Asked,
  unit: string | null | undefined,
): (indicator: string) => string {
  return (indicator) => explainHref({ register: register.id, source: pathway, indicator, filter, unit });
}

/** The parameters of an address as they were given, without the language. */
export function searchOf(
  query: Readonly<Record<string, unknown>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.keys(query)
      .filter((name) => name !== 'lang')
      .map((name) => [name, listOf(query, name).filter((value) => value !== '')]),
  );
}
