import type { Item } from '@kvalreg/declaration';
import { codeSystems } from '../resource/classifications.js';

/** What a questionnaire and its codes are called in the world. */
export interface CanonicalNames {
  readonly url: string;
  readonly version: string;
}

/** The canonical address of a form, below the address that the installation is known by. */
export function canonicalOf(
  base: string,
  register: string,
  pathway: string,
  form: string,
  version: string,
): CanonicalNames {
  const joint = base.startsWith('urn:') ? ':' : '/';
  return { url: [base, 'Questionnaire', `${register}-${pathway}-${form}`].join(joint), version };
}

/** Addresses below which nothing is asked for: they only name. */
export const usualBase = 'urn:kvalreg';

/** The system of the codes of an item. */
export function codeSystemOf(item: Item, key: string, { url }: CanonicalNames): string {
  if (item.kind === 'codes') return codeSystems[item.system];
  if (item.kind === 'body-map') return 'urn:kvalreg:code-system:body-regions';
  return `${url}#${key}`;
}
