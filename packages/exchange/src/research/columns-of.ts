import { textIn, type Language } from '@kvalreg/declaration';
import type { ColumnCode, ResearchColumn } from './column.js';
import { missing, type ResearchCell } from './cell.js';
import { optionName } from './variables/variable-name.js';
import type { Variable } from './variables/variable.js';

/** The columns that a variable becomes in a file; several where alternatives can be chosen together. */
export function columnsOf(variable: Variable, language: Language): readonly ResearchColumn[] {
  const { name, kind, options, range, isWhole } = variable;
  const label = variableLabel(variable, language);
  const one = { name, label, range: null, codes: [] } as const;
  switch (kind) {
    case 'number': {
      const codes = options.map(({ code, label: text }) => ({
        code,
        value: Number(code),
        label: textIn(text, language),
      }));
      return [{ ...one, type: isWhole ? 'integer' : 'decimal', range, codes }];
    }
    case 'boolean':
      return [{ ...one, type: 'integer', range: [0, 1], codes: yesAndNo(language) }];
    case 'date':
      return [{ ...one, type: 'date' }];
    case 'choice':
      return [{ ...one, type: 'code', codes: numbered(variable, language) }];
    case 'choices':
      return options.map(({ code, label: text }) => ({
        name: optionName(name, code),
        label: `${label}: ${textIn(text, language)}`,
        type: 'integer',
        range: [0, 1],
        codes: yesAndNo(language),
      }));
    case 'codes':
    case 'text':
      return [{ ...one, type: 'text' }];
  }
}

/** The cells that a value becomes, in the order of the columns. Codes come in one text, with | between them. */
export function cellsOf({ kind, options }: Variable, value: string): readonly ResearchCell[] {
  switch (kind) {
    case 'number':
      return [Number(value)];
    case 'boolean':
      return [value === 't' ? 1 : 0];
    case 'choices': {
      // No code at all is no answer, as where answers are judged.
      const chosen = new Set(value.split('|'));
      return options.map(({ code }) => (value === '' ? missing['not-answered'] : chosen.has(code) ? 1 : 0));
    }
    case 'choice':
    case 'date':
    case 'codes':
    case 'text':
      return [value];
  }
}

/** What a variable is called where it stands alone: the occasion first. */
export function variableLabel({ label, occasion, instrument }: Variable, language: Language): string {
  const parts = [occasion, instrument?.title, label].flatMap((text) =>
    text ? [textIn(text, language)] : [],
  );
  return parts.filter((part, at) => part !== parts[at - 1]).join(': ');
}

/** Codes that are whole numbers stand for themselves; others are counted from 1, in the order in which they are declared. */
function numbered({ options }: Variable, language: Language): readonly ColumnCode[] {
  const areNumbers = options.every(({ code }) => /^(0|-?[1-9]\d{0,8})$/u.test(code));
  return options.map(({ code, label }, at) => ({
    code,
    value: areNumbers ? Number(code) : at + 1,
    label: textIn(label, language),
  }));
}

function yesAndNo(language: Language): readonly ColumnCode[] {
  const [no, yes] = { sv: ['Nej', 'Ja'], nb: ['Nei', 'Ja'], en: ['No', 'Yes'] }[language];
  return [
    { code: '0', value: 0, label: no ?? '' },
    { code: '1', value: 1, label: yes ?? '' },
  ];
}
