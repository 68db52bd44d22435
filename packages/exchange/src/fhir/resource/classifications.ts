import type { CodeSystem } from '@kvalreg/declaration';

/** Value sets of the classifications that a form asks codes of. */
export const valueSets: Readonly<Record<CodeSystem, string>> = {
  'icd-10': 'http://hl7.org/fhir/sid/icd-10/vs',
  'icd-10-se': 'urn:kvalreg:value-set:icd-10-se',
  kva: 'urn:kvalreg:value-set:kva',
  ncsp: 'urn:kvalreg:value-set:ncsp',
};
/** Systems that their codes belong to. */
export const codeSystems: Readonly<Record<CodeSystem, string>> = {
  'icd-10': 'http://hl7.org/fhir/sid/icd-10',
  'icd-10-se': 'urn:kvalreg:code-system:icd-10-se',
  kva: 'urn:kvalreg:code-system:kva',
  ncsp: 'urn:kvalreg:code-system:ncsp',
};

/** The classification whose value set an address names. */
export function classificationOf(valueSet: string | undefined): CodeSystem | undefined {
  const plain = valueSet?.split('|')[0];
  return (Object.keys(valueSets) as CodeSystem[]).find((system) => valueSets[system] === plain);
}
