import { bodyRegions, textIn, type Item, type Language, type Text } from '@kvalreg/declaration';
import type { Cell } from '@kvalreg/expression';
import { codeSystemOf, type CanonicalNames } from '../export/canonical-names.js';
import type { Coding } from '../resource/extension.js';
import type { ResponseAnswer } from './questionnaire-response.js';

/** The answers of a response for one stored answer; none for what is unanswered. `key` is that of the question. */
export function answersOut(
  key: string,
  item: Item,
  value: Cell,
  canonical: CanonicalNames,
  language: Language,
): readonly ResponseAnswer[] {
  if (value === null || value === '') return [];
  const coding = (code: string, label: Text | undefined): ResponseAnswer => {
    const display = label && textIn(label, language);
    return {
      valueCoding: {
        system: codeSystemOf(item, key, canonical),
        code,
        ...(display !== undefined && display !== '' && { display }),
      } satisfies Coding,
    };
  };
  const codes = Array.isArray(value) ? (value as readonly string[]) : [];
  switch (item.kind) {
    case 'choice':
      return [coding(String(value), item.options[String(value)])];
    case 'choices':
      return codes.map((code) => coding(code, item.options[code]));
    case 'codes':
      return codes.map((code) => coding(code, undefined));
    case 'body-map':
      return codes.map((code) => coding(code, bodyRegions[code]?.label));
    case 'integer':
      return item.display === 'choice'
        ? [coding(String(value), item.valueLabels?.[Number(value)])]
        : [{ valueInteger: Number(value) }];
    case 'decimal':
      return [{ valueDecimal: Number(value) }];
    case 'boolean':
      return [{ valueBoolean: value === true }];
    case 'date':
      return [{ valueDate: String(value) }];
    case 'time':
      return [{ valueTime: `${String(value)}:00` }];
    case 'text':
      return [{ valueString: String(value) }];
    case 'calculated':
      if (item.type === 'number') return [{ valueDecimal: Number(value) }];
      if (item.type === 'boolean') return [{ valueBoolean: value === true }];
      return [item.type === 'date' ? { valueDate: String(value) } : { valueString: String(value) }];
  }
}
