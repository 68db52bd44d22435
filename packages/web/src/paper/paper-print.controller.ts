import {
  CurrentPrincipal,
  FollowUpService,
  FormsService,
  PrintingService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type FollowUpItem,
  type Principal,
} from '@kvalreg/core';
import { languages, textIn, type Language, type Register } from '@kvalreg/declaration';
import type { OccasionStatus } from '@kvalreg/engine';
import { counted, formatDate, message, type FieldView, type PaperPrintView } from '@kvalreg/rendering';
import { Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, listOf, textOf } from '../platform/pages/body.js';
import { choiceField } from '../platform/pages/choice-field.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith, pageIn, pagingView } from '../platform/pages/paging.js';
import { nameOf } from '../platform/pages/person.js';
import { selectFilter } from '../platform/pages/select-filter.js';
import { statusView } from '../platform/pages/status.js';
import { textField } from '../platform/pages/text-field.js';
import { paperPdf } from './pdf/paper-pdf.js';
import { deskHref, paperRow } from './paper-words.js';

/** What can be printed: what is to be answered now, and what opens later. */
const printable = ['due', 'overdue', 'not-open'] as const satisfies readonly OccasionStatus[];
const perPage = 100;
const languageNames = { sv: 'Svenska', nb: 'Norsk', en: 'English' } as const satisfies Record<
  Language,
  string
>;

interface Wish {
  /** `episode occasion`, as the boxes are called. */
  readonly chosen: readonly string[];
  readonly language: Language | undefined;
  readonly how: readonly string[];
  readonly error: string | null;
}
interface Visit {
  readonly register: Register;
  readonly principal: Principal;
  readonly request: Request;
  readonly response: Response;
}

/** Chooses forms to be printed, and gives them out as one PDF. */
@Controller('r/:register/paper')
export class PaperPrintController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly forms: FormsService,
    private readonly followUps: FollowUpService,
    private readonly printing: PrintingService,
    private readonly pages: Pages,
  ) {}

  @Get('print')
  @Requires('print-paper')
  async choose(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const wish = { chosen: [], language: undefined, how: ['twoSided'], error: null };
    await this.show({ register, principal, request, response }, wish);
  }

  @Post('print')
  @Requires('print-paper')
  async print(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const body = asBody(request.body);
    const chosen = listOf(body, 'paper');
    const how = listOf(body, 'how');
    const wished = register.languages.find((one) => one === textOf(body, 'paperLanguage'));
    const language = languageOf(request, register);
    if (chosen.length === 0) {
      const error = message(language, 'printing.noneChosen');
      await this.show({ register, principal, request, response }, { chosen, language: wished, how, error });
      return;
    }
    const occasions = chosen.map((one) => {
      const [episodeId = '', ...occasion] = one.split(' ');
      return { episodeId, occasion: occasion.join(' ') };
    });
    const papers = await this.printing.print(scopeOf(principal, registerId), {
      occasions,
      language: wished ?? language,
      large: how.includes('large'),
    });
    const sides = how.includes('twoSided') ? '?sides=2' : '';
    response.redirect(303, `${deskHref(register)}/batches/${papers[0]?.batch ?? ''}${sides}`);
  }

  /** What was printed together, as often as it is wanted: the same papers give the same file. */
  @Get('batches/:batch')
  @Requires('print-paper')
  @Header('cache-control', 'private, no-store')
  async batch(
    @Param('register') registerId: string,
    @Param('batch') batch: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const papers = await this.printing.batch(scopeOf(principal, registerId), batch);
    const pdf = await paperPdf(papers, { twoSided: request.query['sides'] === '2' });
    response
      .type('application/pdf')
      .setHeader('content-disposition', `inline; filename="${papers[0]?.paper.code ?? 'papers'}.pdf"`);
    response.send(pdf);
  }

  private async show(visit: Visit, wish: Wish): Promise<void> {
    const { register, request, response } = visit;
    const language = languageOf(request, register);
    const body = asBody(request.body);
    const asked = (name: string): string => {
      const { [name]: value } = request.query;
      return typeof value === 'string' ? value : '';
    };
    const isSingle = asked('episode') !== '';
    const base = {
      action: hrefWith(`${deskHref(register)}/print`, {
        ...(isSingle ? { episode: asked('episode'), occasion: asked('occasion') } : {}),
        ...(asked('status') === '' ? {} : { status: asked('status') }),
      }),
      fields: fieldsOf(
        register,
        { ...wish, language: wish.language ?? asLanguage(textOf(body, 'paperLanguage')) ?? language },
        language,
        !isSingle,
      ),
      error: wish.error,
    };
    const rest = isSingle
      ? await this.single(visit, asked('episode'), asked('occasion'), language)
      : await this.many(visit, wish, asked('status'), language);
    const view: PaperPrintView = { ...base, ...rest };
    this.pages.send(request, response, 'paper-print', view, {
      title: message(language, 'printing.title'),
      register,
      status: wish.error === null ? 200 : 422,
    });
  }

  private async single(
    { register, principal }: Visit,
    episode: string,
    occasion: string,
    language: Language,
  ): Promise<Omit<PaperPrintView, 'action' | 'fields' | 'error'>> {
    const scope = scopeOf(principal, register.id);
    const read = await this.forms.read(scope, episode, occasion);
    const { items } = await this.printing.list(scope, { episodeId: episode, occasion });
    return {
      single: {
        formTitle: textIn(read.form.title, language),
        context: [
          nameOf(read.person, language),
          read.person.identifier,
          textIn(read.occasionTitle, language),
          read.episode.unitName,
        ],
        value: `${episode} ${occasion}`,
        backHref: `/r/${encodeURIComponent(register.id)}/episodes/${encodeURIComponent(episode)}`,
      },
      filterBar: null,
      caption: '',
      rows: [],
      paging: null,
      earlier:
        items.length === 0
          ? null
          : {
              id: 'earlier',
              caption: message(language, 'typing.earlier'),
              rows: items.map((paper) => paperRow(paper, register, principal, language)),
            },
    };
  }

  private async many(
    { register, principal, request }: Visit,
    { chosen }: Wish,
    wished: string,
    language: Language,
  ): Promise<Omit<PaperPrintView, 'action' | 'fields' | 'error'>> {
    const status = printable.find((one) => one === wished) ?? 'due';
    const found = await this.followUps.list(scopeOf(principal, register.id), {
      page: pageIn(request.query),
      pageSize: perPage,
      status,
    });
    const hrefOf = (page: number): string => hrefWith(request.path, { status, page: String(page) });
    const options = printable.map((code) => ({ code, label: message(language, `status.${code}`) }));
    const filter = selectFilter({
      name: 'status',
      label: message(language, 'followUps.status'),
      all: null,
      options,
      chosen: status,
    });
    return {
      single: null,
      filterBar: { action: request.path, hidden: [], filters: [filter], clearHref: null },
      caption: counted(language, 'followUps.caption', found.total),
      rows: found.items.map((item, index) => rowOf(item, index, chosen, register, language)),
      paging: pagingView(found, hrefOf, language),
      earlier: null,
    };
  }
}

function asLanguage(text: string): Language | undefined {
  return languages.find((one) => one === text);
}

function rowOf(
  { episode, person, occasion, dueOn, status }: FollowUpItem,
  index: number,
  chosen: readonly string[],
  register: Register,
  language: Language,
): PaperPrintView['rows'][number] {
  const title = register.pathways[episode.pathway]?.occasions[occasion]?.title ?? {};
  const value = `${episode.id} ${occasion}`;
  return {
    id: `paper-${String(index + 1)}`,
    value,
    patient: nameOf(person, language),
    identifier: person.identifier,
    form: textIn(title, language),
    unit: episode.unitName,
    dueOn: dueOn === null ? null : formatDate(dueOn, language),
    status: statusView(status, language),
    checked: chosen.includes(value),
  };
}

/** In which language and how large; with several forms, how the printer turns the sheets. */
function fieldsOf(
  { languages: offered }: Register,
  wish: { readonly language: Language; readonly how: readonly string[] },
  language: Language,
  isMany: boolean,
): readonly FieldView[] {
  const paperLanguage = choiceField({
    key: 'paperLanguage',
    label: message(language, 'printing.language'),
    value: wish.language,
    error: null,
    options: offered.map((code) => ({ code, label: languageNames[code] })),
  });
  const ways = ['large', ...(isMany ? (['twoSided'] as const) : [])] as const;
  const how: FieldView = {
    ...textField({ key: 'how', label: message(language, 'printing.how'), value: '', error: null }),
    control: 'checkboxes',
    options: ways.map((code, index) => ({
      id: `f-how-${String(index + 1)}`,
      value: code,
      label: message(language, `printing.${code}`),
      checked: wish.how.includes(code),
      exclusive: false,
    })),
  };
  return [...(offered.length > 1 ? [paperLanguage] : []), how];
}
