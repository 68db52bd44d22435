import type { CodeSystem } from '@kvalreg/declaration';

interface CodeSystemFacts {
  /** As it is written in running text. */
  readonly name: string;
  readonly example: string;
  /** What a code looks like without dots, spaces and dagger marks, in capitals. */
  readonly shape: RegExp;
}

/**
 * ICD-10-SE has the characters of ICD-10 and at the end its own fifth character, a letter or a digit (S72.00, J45.1A).
 * KVÅ holds both the surgical procedures, which are coded as in NCSP, and the others, which begin with two letters.
 */
export const codeSystemFacts: Readonly<Record<CodeSystem, CodeSystemFacts>> = {
  'icd-10': { name: 'ICD-10', example: 'M48.0', shape: /^[A-Z]\d[0-9A-Z]{1,4}$/ },
  'icd-10-se': { name: 'ICD-10-SE', example: 'M48.0', shape: /^[A-Z]\d\d[0-9A-Z]{0,3}$/ },
  kva: { name: 'KVÅ', example: 'DV132', shape: /^(?:[A-Z]{2}\d{3}|[A-Z]{3}\d{2})$/ },
  ncsp: { name: 'NCSP', example: 'ABC36', shape: /^[A-Z]{3}\d{2}$/ },
};

/** A code without dots, spaces and marks, in capitals: two ways to write the same code are then the same. */
export function plainCode(code: string): string {
  return code.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase();
}

export function hasCodeShape(system: CodeSystem, code: string): boolean {
  return !chapter.test(code) && codeSystemFacts[system].shape.test(plainCode(code));
}

/** From one code to another, as chapters are named: M00-M25. */
const chapter = /[-\u2010-\u2015/]\s*[A-Za-z]/;

/**
 * A code as it is stored: in capitals, and those of ICD-10 with a dot after the third character (`m480` → `M48.0`).
 * What does not look like a code stays as it is, so that the reader finds again what was typed.
 */
export function writtenCode(system: CodeSystem, code: string): string {
  if (!hasCodeShape(system, code)) return code;
  const plain = plainCode(code);
  const hasDot = system === 'icd-10' || system === 'icd-10-se';
  return hasDot && plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain;
}
