import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { CodeSystem, Form, Language } from '@kvalreg/declaration';
import { fieldsOfForm, plainCode, type Answers } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import type { FieldProblem } from '../platform/errors/field-problem.js';
import type { CodeEntry, CodeListEdition, FoundCode, KnownCode, LoadedEdition } from './code-list.js';
import { codeProblems } from './code-problems.js';
import { readEditions } from './loading/read-editions.query.js';
import { storeEdition, type StoredEdition } from './loading/store-edition.query.js';
import { installSample } from './sample/install-sample.js';
import { knownCodes } from './search/known-codes.query.js';
import { searchCodes, type CodeSearch } from './search/search-codes.query.js';

/** What stands beside a code; null for a code that no list has. */
export type CodeText = (system: CodeSystem, code: string) => KnownCode | null;

/** Loads lists of diagnoses and procedures, and finds codes in them. */
@Injectable()
export class CodeListsService implements OnApplicationBootstrap {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await installSample(this.database);
  }

  /** Every edition that is loaded, by system, the latest first. */
  editions(): Promise<readonly LoadedEdition[]> {
    return this.database.outsideScope(readEditions, { readOnly: true });
  }

  /** Puts an edition in the place of the one of its name, and of the sample that came along. All of it or nothing. */
  load(edition: CodeListEdition, entries: readonly CodeEntry[], by: string): Promise<StoredEdition> {
    return this.database.asSystem((tx) => storeEdition(tx, edition, entries, by), { statementTimeout: 0 });
  }

  /** Codes by the beginning of the code or of words of the text, best first; of this year unless told. */
  search({
    year,
    ...search
  }: Omit<CodeSearch, 'year'> & { readonly year?: number | undefined }): Promise<readonly FoundCode[]> {
    return this.database.outsideScope((tx) => searchCodes(tx, { ...search, year: year ?? this.thisYear() }), {
      readOnly: true,
    });
  }

  /** What the codes in some answers to a form stand for, in words, as of a year. */
  texts(
    form: Form,
    answers: readonly Answers[],
    { year, language }: { readonly year: number; readonly language: Language },
  ): Promise<CodeText> {
    const codes = new Map<CodeSystem, string[]>();
    for (const { key, item } of fieldsOfForm(form)) {
      if (item.kind !== 'codes') continue;
      const given = answers.flatMap((one): readonly unknown[] => {
        const value = one[key];
        return Array.isArray(value) ? value : [];
      });
      codes.set(item.system, [...(codes.get(item.system) ?? []), ...given.map(String)]);
    }
    return this.textsOf(codes, year, language);
  }

  /** Codes of a form that are not in the list of the year, where there is a complete one. */
  problems(
    form: Form,
    answers: Answers,
    { year, language }: { readonly year: number; readonly language: Language },
  ): Promise<readonly FieldProblem[]> {
    if (!hasCodes(form, answers)) return Promise.resolve([]);
    return this.database.outsideScope((tx) => this.problemsIn(tx, form, answers, { year, language }), {
      readOnly: true,
    });
  }

  /** The same within a transaction of the caller's. */
  problemsIn(
    tx: EntityManager,
    form: Form,
    answers: Answers,
    { year, language }: { readonly year: number; readonly language: Language },
  ): Promise<readonly FieldProblem[]> {
    return codeProblems(tx, { form, answers, year, language });
  }

  thisYear(): number {
    return Number(this.clock.today().slice(0, 4));
  }

  private async textsOf(
    codes: ReadonlyMap<CodeSystem, readonly string[]>,
    year: number,
    language: Language,
  ): Promise<CodeText> {
    const wanted = [...codes].filter(([, given]) => given.length > 0);
    const known = new Map<CodeSystem, ReadonlyMap<string, KnownCode>>();
    if (wanted.length > 0) {
      await this.database.outsideScope(
        async (tx) => {
          for (const [system, given] of wanted)
            known.set(system, await knownCodes(tx, { system, codes: given, year, language }));
        },
        { readOnly: true },
      );
    }
    return (system, code) => known.get(system)?.get(plainCode(code)) ?? null;
  }
}

function hasCodes(form: Form, answers: Answers): boolean {
  return fieldsOfForm(form).some(({ key, item }) => item.kind === 'codes' && Array.isArray(answers[key]));
}
