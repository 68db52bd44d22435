import { textIn, type CodesItem, type Form, type Language } from '@kvalreg/declaration';
import {
  codeSystemFacts,
  fieldsOfForm,
  hasCodeShape,
  plainCode,
  visibleKeys,
  writtenCode,
  type Answers,
} from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import type { FieldProblem } from '../platform/errors/field-problem.js';
import type { FoundCode, KnownCode } from './code-list.js';
import { completeEdition, knownCodes, similarCodes } from './search/known-codes.query.js';

type Words = Readonly<Record<Language, string>>;
const messages = {
  unknown: {
    sv: '{label}: ”{code}” är ingen kod i {system} {year}.',
    nb: '{label}: «{code}» er ikke en kode i {system} {year}.',
    en: '{label}: “{code}” is not a code of {system} {year}.',
  },
  ended: {
    sv: '{label}: ”{code} {text}” gällde i {system} till och med {to}, inte {year}.',
    nb: '{label}: «{code} {text}» gjaldt i {system} til og med {to}, ikke i {year}.',
    en: '{label}: “{code} {text}” was a code of {system} until {to}, and is none in {year}.',
  },
  notYet: {
    sv: '{label}: ”{code} {text}” gäller i {system} från och med {from}, inte {year}.',
    nb: '{label}: «{code} {text}» gjelder i {system} fra og med {from}, ikke i {year}.',
    en: '{label}: “{code} {text}” is a code of {system} from {from} on, and was none in {year}.',
  },
  similar: {
    sv: 'Menade du {codes}?',
    nb: 'Mente du {codes}?',
    en: 'Did you mean {codes}?',
  },
  search: {
    sv: 'Sök i listan efter en annan.',
    nb: 'Søk i listen etter en annen.',
    en: 'Search the list for another.',
  },
} as const satisfies Readonly<Record<string, Words>>;
const or: Words = { sv: ' eller ', nb: ' eller ', en: ' or ' };

/**
 * Codes that are not in the list of the year. Where no complete list is loaded for it, how a code looks is all that can
 * be judged, and `validateAnswers` does that.
 */
export async function codeProblems(
  tx: EntityManager,
  {
    form,
    answers,
    year,
    language,
  }: {
    readonly form: Form;
    readonly answers: Answers;
    readonly year: number;
    readonly language: Language;
  },
): Promise<readonly FieldProblem[]> {
  const visible = visibleKeys(form, answers);
  const problems: FieldProblem[] = [];
  for (const { key, item } of fieldsOfForm(form)) {
    const value = answers[key];
    if (item.kind !== 'codes' || !visible.has(key) || !Array.isArray(value)) continue;
    const codes: readonly string[] = value;
    problems.push(...(await problemsOfField(tx, key, item, codes, year, language)));
  }
  return problems;
}

/** Of an answer of thousands of codes, nobody corrects more than the first mistakes. */
const mostReported = 20;

async function problemsOfField(
  tx: EntityManager,
  field: string,
  item: CodesItem,
  given: readonly string[],
  year: number,
  language: Language,
): Promise<readonly FieldProblem[]> {
  const { system } = item;
  const shaped = given.filter((code) => hasCodeShape(system, code)).map((code) => writtenCode(system, code));
  const codes = [...new Set(shaped)];
  if (codes.length === 0 || (await completeEdition(tx, system, year)) === null) return [];
  const known = await knownCodes(tx, { system, codes, year, language });
  const problems: FieldProblem[] = [];
  for (const code of codes) {
    const found = known.get(plainCode(code));
    if (found?.isValid === true) continue;
    // Each is searched for by itself, while others wait for the episode.
    if (problems.length === mostReported) break;
    const similar = await similarCodes(tx, { system, codes: [code], year, language });
    problems.push(problemOf({ field, item, code, year, language }, found, similar));
  }
  return problems;
}

interface Refused {
  readonly field: string;
  readonly item: CodesItem;
  readonly code: string;
  readonly year: number;
  readonly language: Language;
}

function problemOf(
  { field, item, code, year, language }: Refused,
  found: KnownCode | undefined,
  similar: readonly FoundCode[],
): FieldProblem {
  const codes = similar.map((one) => `${one.code} ${one.text}`).join(or[language]);
  const kind = found === undefined ? 'unknown' : (found.validFrom ?? year) > year ? 'notYet' : 'ended';
  const params = {
    label: textIn(item.label, language),
    code,
    value: code,
    system: codeSystemFacts[item.system].name,
    year: String(year),
    text: found?.text ?? '',
    from: String(found?.validFrom ?? ''),
    to: String(found?.validTo ?? ''),
    codes,
  };
  const filled = (words: Words): string =>
    words[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name as keyof typeof params]);
  return {
    field,
    code: 'code-not-in-list',
    severity: 'error',
    message: `${filled(messages[kind])} ${filled(codes === '' ? messages.search : messages.similar)}`,
    params,
  };
}
