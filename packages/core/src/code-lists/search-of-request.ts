import { codeSystems, type CodeSystem, type Language } from '@kvalreg/declaration';
import type { z } from 'zod';
import { NotFoundError } from '../platform/errors/domain-error.js';
import type { FoundCode } from './code-list.js';
import type { codesQuery } from './code-lists.schema.js';
import type { CodeListsService } from './code-lists.service.js';

export interface CodesAnswer {
  readonly system: CodeSystem;
  readonly year: number;
  readonly codes: readonly FoundCode[];
}

/** The answer to a search over the network. */
export async function searchOfRequest(
  lists: CodeListsService,
  name: string,
  { q, year = lists.thisYear(), limit, language }: z.infer<typeof codesQuery>,
  spoken: Language,
): Promise<CodesAnswer> {
  const system = codeSystemOf(name);
  const codes = await lists.search({ system, text: q, year, limit, language: language ?? spoken });
  return { system, year, codes };
}

export function codeSystemOf(name: string): CodeSystem {
  const system = codeSystems.find((one) => one === name);
  if (system) return system;
  throw new NotFoundError(
    'unknown-code-system',
    `There is no code system "${name.slice(0, 40)}". There are: ${codeSystems.join(', ')}.`,
  );
}
