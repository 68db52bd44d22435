import {
  ComparingService,
  CurrentPrincipal,
  dayField,
  InvalidInputError,
  RegisterCatalogue,
  Requires,
  scopeOf,
  warningKey,
  type EntryDifference,
  type FieldProblem,
  type PaperComparison,
  type Principal,
} from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { fieldOf, type Answers } from '@kvalreg/engine';
import {
  answerText,
  counted,
  fieldId,
  fieldView,
  formatDate,
  message,
  type PaperCompareView,
} from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import { filledOnField } from '../forms/filled-on-field.js';
import { readPosted } from '../forms/posted.js';
import { asBody, isoDateOf, listOf, textOf, type Body } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { nameOf } from '../platform/pages/person.js';
import { deskHref } from './paper-words.js';

interface Address {
  readonly register: string;
  readonly code: string;
}
interface Shown {
  readonly body: Body;
  readonly problems: readonly FieldProblem[];
  readonly unsettled: ReadonlySet<string>;
  readonly raw: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly key: string;
}

/** Where two people have typed the same paper differently: only the differences, to be settled one by one. */
@Controller('r/:register/paper/:code/compare')
export class PaperCompareController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly comparing: ComparingService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('type-paper')
  async read(
    @Param() address: Address,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const comparison = await this.comparing.read(scopeOf(principal, address.register), address.code);
    this.show(request, response, address, comparison, {
      body: {},
      problems: [],
      unsettled: new Set(),
      raw: {},
      key: randomUUID(),
    });
  }

  @Post()
  @Requires('type-paper')
  async settle(
    @Param() address: Address,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const scope = scopeOf(principal, address.register);
    const register = this.catalogue.register(address.register);
    const language = languageOf(request, register);
    const body = asBody(request.body);
    const key = textOf(body, 'key') || randomUUID();
    const comparison = await this.comparing.read(scope, address.code);
    const { answers, filledOn, unsettled, raw, problems } = settled(comparison, body, language);
    const again = (found: readonly FieldProblem[]): void => {
      this.show(request, response, address, comparison, { body, problems: found, unsettled, raw, key });
    };
    if (unsettled.size > 0 || problems.length > 0) {
      again(problems);
      return;
    }
    try {
      await this.comparing.settle(scope, address.code, {
        answers,
        filledOn,
        language,
        acceptedWarnings: listOf(body, 'accept'),
        idempotencyKey: key,
      });
    } catch (error) {
      if (!(error instanceof InvalidInputError) || error.problems.length === 0) throw error;
      again(error.problems);
      return;
    }
    response.redirect(303, `${deskHref(register)}?notice=settled&of=${comparison.paper.code}`);
  }

  private show(
    request: Request,
    response: Response,
    address: Address,
    comparison: PaperComparison,
    shown: Shown,
  ): void {
    const register = this.catalogue.register(address.register);
    const language = languageOf(request, register);
    const { paper, form, person, differences } = comparison;
    const warnings = shown.problems.filter(({ severity }) => severity === 'warning');
    const errors = shown.problems.filter(({ severity }) => severity === 'error');
    const differs = new Set(differences.map(({ field }) => field));
    const hasErrors = errors.length > 0 || shown.unsettled.size > 0;
    const view: PaperCompareView = {
      formTitle: textIn(form.title, language),
      context: [
        message(language, 'typing.purpose', { code: paper.code }),
        nameOf(person, language),
        person.identifier,
        textIn(comparison.occasionTitle, language),
        paper.unitName,
      ],
      lead: counted(language, 'typing.compareLead', differences.length),
      action: `${deskHref(register)}/${encodeURIComponent(paper.code)}/compare`,
      hidden: [
        { name: 'key', value: shown.key },
        ...warnings.map((problem) => ({ name: 'accept', value: warningKey(problem) })),
      ],
      errors: errors.filter(({ field }) => field === null || !differs.has(field)).map((one) => one.message),
      warnings: warnings.map((one) => one.message),
      differences: differences.map((difference) => differenceView(comparison, difference, shown, language)),
      backHref: deskHref(register),
    };
    const title = message(language, 'typing.compareTitle');
    this.pages.send(request, response, 'paper-compare', view, {
      title: hasErrors ? `${message(language, 'form.errorPrefix')} ${title}` : title,
      register,
      status: shown.problems.length > 0 || shown.unsettled.size > 0 ? 422 : 200,
      languageForm: 'form',
    });
  }
}

interface Settled {
  readonly answers: Answers;
  readonly filledOn: string | null;
  readonly unsettled: ReadonlySet<string>;
  readonly raw: Shown['raw'];
  readonly problems: readonly FieldProblem[];
}

/** What was chosen for each difference: what the first typed, what the second typed, or something else. */
function settled({ form, differences }: PaperComparison, body: Body, language: Language): Settled {
  const answers: Record<string, Answers[string]> = {};
  const unsettled = new Set<string>();
  let filledOn: string | null = null;
  let raw: Shown['raw'] = {};
  let problems: readonly FieldProblem[] = [];
  for (const { field, first, second } of differences) {
    const choice = textOf(body, `choice.${field}`);
    if (!['first', 'second', 'other'].includes(choice)) unsettled.add(field);
    else if (choice !== 'other') {
      const value = choice === 'first' ? first : second;
      if (field === dayField) filledOn = value as string | null;
      else answers[field] = value;
    } else if (field === dayField) filledOn = isoDateOf(textOf(body, dayField)) || null;
    else {
      const declared = fieldOf(form, field);
      const posted = readPosted(declared ? [declared] : [], body, language);
      raw = { ...raw, ...posted.raw };
      problems = [...problems, ...posted.problems];
      answers[field] = posted.answers[field] ?? null;
    }
  }
  return { answers, filledOn, unsettled, raw, problems };
}

function differenceView(
  comparison: PaperComparison,
  { field, first, second }: EntryDifference,
  { body, problems, unsettled, raw }: Shown,
  language: Language,
): PaperCompareView['differences'][number] {
  const declared = fieldOf(comparison.form, field);
  const id = `${fieldId(field)}-choice`;
  const chosen = textOf(body, `choice.${field}`);
  const own = problems.filter((problem) => problem.field === field);
  const error = own.filter(({ severity }) => severity === 'error').map((one) => one.message);
  const words = (value: EntryDifference['first']): string =>
    (declared
      ? answerText(declared.item, value, language)
      : typeof value === 'string'
        ? formatDate(value, language)
        : null) ?? message(language, 'form.noAnswer');
  const other = chosen === 'other' ? readPosted(declared ? [declared] : [], body, language) : null;
  return {
    key: field,
    id,
    question: declared ? textIn(declared.item.label, language) : message(language, 'typing.dayField'),
    choices: [
      { value: 'first', label: `${comparison.firstBy}:`, answer: words(first) },
      { value: 'second', label: `${comparison.secondBy}:`, answer: words(second) },
      { value: 'other', label: message(language, 'typing.neither'), answer: null },
    ].map((choice, index) => ({
      ...choice,
      id: `${id}-${String(index + 1)}`,
      checked: chosen === choice.value,
    })),
    field: declared
      ? fieldView(declared, {
          language,
          value: other?.answers[field] ?? null,
          raw: raw[field],
          problems: [],
          markOptional: false,
        })
      : filledOnField(textOf(body, dayField), null, language),
    error: unsettled.has(field)
      ? message(language, 'typing.unsettled')
      : error.length > 0
        ? error.join(' ')
        : null,
  };
}
