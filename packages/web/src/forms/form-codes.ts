import { CodeListsService } from '@kvalreg/core';
import type { CodesItem, Form, Language } from '@kvalreg/declaration';
import { fieldsOfForm, type Answers, type FormField, type Problem } from '@kvalreg/engine';
import { codeFieldNames, type CodeHits, type CodeSearching, type CodeWords } from '@kvalreg/rendering';
import { Injectable } from '@nestjs/common';
import { listOf, textOf, type Body } from '../platform/pages/body.js';
import type { Filling } from './filling.js';

/** Enough to choose from; who does not find it among them writes more. */
const mostHits = 20;
const longestSearch = 100;

/** What was searched for on a page without script, by field. */
export type CodeSearches = Readonly<Record<string, string>>;

/** The codes of a form that is being filled in: searched, judged, and put in words. */
@Injectable()
export class FormCodes {
  constructor(private readonly lists: CodeListsService) {}

  /** What the codes in some answers stand for; undefined for a form without codes. */
  async words(
    form: Form,
    answers: readonly Answers[],
    year: number,
    language: Language,
  ): Promise<CodeWords | undefined> {
    if (codeFields(form).length === 0) return undefined;
    return { year, find: await this.lists.texts(form, answers, { year, language }) };
  }

  /** How the codes of a page are searched, and what was found for what was searched for. */
  async searching(
    { form, language, codes }: Filling,
    answers: Answers,
    searches: CodeSearches,
  ): Promise<CodeSearching | undefined> {
    const year = codes.yearOf(answers);
    const words = await this.words(form, [answers], year, language);
    if (!words) return undefined;
    const hits: Record<string, CodeHits> = {};
    for (const { key, item } of codeFields(form)) {
      const text = searches[key];
      if (text === undefined) continue;
      const found = await this.lists.search({ system: item.system, text, year, language, limit: mostHits });
      hits[key] = { text, found };
    }
    return { words, urlOf: codes.urlOf, yearField: codes.yearField, searches: hits };
  }

  /** Codes that are not in the list of the year. */
  async problems({ form, language, codes }: Filling, answers: Answers): Promise<readonly Problem[]> {
    const found = await this.lists.problems(form, answers, { year: codes.yearOf(answers), language });
    return found as readonly Problem[];
  }
}

type CodeField = FormField & { readonly item: CodesItem };

function codeFields(form: Form): readonly CodeField[] {
  return fieldsOfForm(form).filter((field): field is CodeField => field.item.kind === 'codes');
}

/**
 * What a page was sent for to search: by its button, or by the return key in a search field whose text has not been
 * searched for yet. Null where the page was sent to go on.
 */
export function searchesOf(fields: readonly FormField[], body: Body): CodeSearches | null {
  const go = textOf(body, 'go');
  const searched = fields.flatMap(({ key, item }) => {
    const text = textOf(body, codeFieldNames.search(key)).trim().slice(0, longestSearch);
    return item.kind === 'codes' && text !== '' ? [{ key, text }] : [];
  });
  const isNew = ({ key, text }: { readonly key: string; readonly text: string }): boolean =>
    text !== textOf(body, codeFieldNames.searched(key)) &&
    listOf(body, codeFieldNames.pick(key)).length === 0;
  const isSearch =
    go.startsWith('search:') || (['next', 'accept'].includes(go) && searched.some((one) => isNew(one)));
  return isSearch ? Object.fromEntries(searched.map(({ key, text }) => [key, text])) : null;
}
