import type { Item } from '@kvalreg/declaration';
import type { Cell } from '@kvalreg/expression';
import { codeSystemOf, type CanonicalNames } from '../export/canonical-names.js';
import type { ResponseAnswer } from './questionnaire-response.js';

export type ValueIn = { readonly value: Cell } | { readonly problem: string };

/** What is stored for the answers of one question, or what is wrong with their type. Limits are the form's business. */
export function valueIn(
  key: string,
  item: Item,
  answers: readonly ResponseAnswer[],
  canonical: CanonicalNames,
): ValueIn {
  const several = item.kind === 'choices' || item.kind === 'codes' || item.kind === 'body-map';
  if (answers.length === 0) return { value: null };
  if (!several && answers.length > 1)
    return { problem: `There are ${String(answers.length)} answers where one is asked for.` };
  const values = answers.map((answer) => one(key, item, answer, canonical));
  const wrong = values.find((value) => 'problem' in value);
  if (wrong) return wrong;
  const cells = values.map((value) => ('value' in value ? value.value : null));
  return { value: several ? cells.map(String) : (cells[0] ?? null) };
}

function one(key: string, item: Item, answer: ResponseAnswer, canonical: CanonicalNames): ValueIn {
  const needs = (type: string): ValueIn => {
    const given = Object.keys(answer).find((name) => name.startsWith('value'));
    return { problem: `The answer needs ${type}, and has ${given ?? 'no value'}.` };
  };
  const coded = (): ValueIn => {
    const coding = answer.valueCoding;
    if (coding?.code === undefined) return needs('valueCoding with a code');
    const system = codeSystemOf(item, key, canonical);
    if (coding.system !== undefined && coding.system !== system)
      return { problem: `The code is one of another system: use ${system}.` };
    return { value: coding.code };
  };
  switch (item.kind) {
    case 'choice':
    case 'choices':
    case 'codes':
    case 'body-map':
      return coded();
    case 'integer': {
      if (item.display !== 'choice')
        return answer.valueInteger === undefined ? needs('valueInteger') : { value: answer.valueInteger };
      const code = coded();
      if ('problem' in code) return code;
      return /^-?\d+$/.test(String(code.value))
        ? { value: Number(code.value) }
        : { problem: 'The code is none of the options.' };
    }
    case 'decimal': {
      const value = answer.valueDecimal ?? answer.valueInteger;
      return value === undefined ? needs('valueDecimal') : { value };
    }
    case 'boolean':
      return answer.valueBoolean === undefined ? needs('valueBoolean') : { value: answer.valueBoolean };
    case 'date':
      return answer.valueDate === undefined ? needs('valueDate') : { value: answer.valueDate };
    case 'time':
      return answer.valueTime === undefined ? needs('valueTime') : time(answer.valueTime);
    case 'text':
      return answer.valueString === undefined ? needs('valueString') : { value: answer.valueString };
    case 'calculated': {
      const { type } = item;
      if (type === 'number') {
        const value = answer.valueDecimal ?? answer.valueInteger;
        return value === undefined ? needs('valueDecimal') : { value };
      }
      if (type === 'boolean')
        return answer.valueBoolean === undefined ? needs('valueBoolean') : { value: answer.valueBoolean };
      const text = type === 'date' ? answer.valueDate : answer.valueString;
      return text === undefined ? needs(type === 'date' ? 'valueDate' : 'valueString') : { value: text };
    }
  }
}

function time(text: string): ValueIn {
  // Seconds are kept nowhere: only a whole minute can be stored.
  const found = /^(\d{2}:\d{2})(?::00(?:\.0+)?)?$/.exec(text);
  return found ? { value: found[1] ?? null } : { problem: 'The time needs whole minutes: HH:MM:00.' };
}
