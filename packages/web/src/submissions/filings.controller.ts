import {
  CurrentPrincipal,
  FilingsService,
  LicencesService,
  OrganisationService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  submissionOf,
  Clock,
  type FilingSummary,
  type Principal,
  type Scope,
} from '@kvalreg/core';
import { textIn, type Language, type Register, type Submission } from '@kvalreg/declaration';
import { filingYears } from '@kvalreg/engine';
import { formatDate, message, problemText, type FilingLink, type FilingRow } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { selectFilter } from '../platform/pages/select-filter.js';
import { filingHref, filingsHref } from './filing-visit.decorator.js';
import { deadlineText, filingStatuses, noticeOf, signedText, windowText } from './filing-words.js';

interface Listing {
  readonly register: Register;
  readonly name: string;
  readonly submission: Submission;
  readonly scope: Scope;
  readonly language: Language;
  readonly request: Request;
  readonly response: Response;
}

/** Where filings begin: to a unit its years, to the authority who has filed what. */
@Controller('r/:register/submissions/:submission')
export class FilingsPageController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly filings: FilingsService,
    private readonly licences: LicencesService,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-filings')
  async list(
    @Param('register') registerId: string,
    @Param('submission') name: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const submission = submissionOf(this.catalogue, registerId, name);
    const scope = scopeOf(principal, registerId);
    const language = languageOf(request, register);
    const listing = { register, name, submission, scope, language, request, response };
    await (scope.level === 'unit' ? this.years(listing) : this.overview(listing));
  }

  private async years({
    register,
    name,
    submission,
    scope,
    language,
    request,
    response,
  }: Listing): Promise<void> {
    const unitId = scope.unitId ?? '';
    const years = await this.filings.years(scope, name, unitId);
    const licences = await this.licences.list(scope);
    const view = {
      title: textIn(submission.title, language),
      description: textIn(submission.description, language),
      licences: licences.map(({ from, to }) =>
        to === null
          ? message(language, 'filing.from', { from: formatDate(from, language) })
          : message(language, 'filing.span', {
              from: formatDate(from, language),
              to: formatDate(to, language),
            }),
      ),
      caption: textIn(submission.title, language),
      rows: years.map((year) => {
        const label = message(language, 'filing.openYear', { year: year.filingYear });
        return rowOf(
          year,
          String(year.filingYear),
          label,
          filingHref(register.id, { submission: name, filingYear: year.filingYear, unitId }),
          language,
        );
      }),
      links: linksOf(register, name, submission, language),
    };
    this.pages.send(request, response, 'filings', view, {
      title: view.title,
      register,
      notice: noticeOf(request.query, language),
    });
  }

  private async overview({
    register,
    name,
    submission,
    scope,
    language,
    request,
    response,
  }: Listing): Promise<void> {
    const years = filingYears(submission, this.clock.today());
    const filingYear = years.find((year) => String(year) === request.query['year']) ?? years[0] ?? 0;
    const filings = await this.filings.overview(scope, name, filingYear);
    const missing = filings
      .filter(
        ({ state, publishedVersion }) =>
          publishedVersion === null && ['open', 'draft', 'returned'].includes(state),
      )
      .map(({ unit }) => unit.name);
    const waiting = filings.filter(
      ({ state, publishedVersion }) => state !== 'accepted' && publishedVersion === null,
    );
    const isAnyAccepted = filings.some(({ state }) => state === 'accepted');
    const publish = {
      action: `${filingsHref(register.id, name)}/${String(filingYear)}/publish`,
      label: message(language, 'filing.publish', { year: filingYear }),
      waiting:
        waiting.length === 0
          ? null
          : message(language, 'filing.publishWaits', {
              units: waiting.map(({ unit }) => unit.name).join(', '),
            }),
    };
    const view = {
      title: message(language, 'filing.overview'),
      action: request.path,
      hidden: [],
      filters: [
        selectFilter({
          name: 'year',
          label: message(language, 'filing.year'),
          all: null,
          options: years.map((year) => ({ code: String(year), label: String(year) })),
          chosen: String(filingYear),
        }),
      ],
      clearHref: null,
      deadline: filings[0] ? deadlineText(filings[0].window, language) : '',
      missing:
        filings.length === 0
          ? null
          : missing.length === 0
            ? message(language, 'filing.allIn')
            : message(language, 'filing.toFollowUp', { units: missing.join(', ') }),
      caption: message(language, 'filing.ofYear', { year: filingYear }),
      rows: filings.map((filing) => {
        const label = message(language, 'filing.openUnit', { unit: filing.unit.name });
        const place = { submission: name, filingYear, unitId: filing.unit.id };
        return rowOf(filing, filing.unit.name, label, filingHref(register.id, place), language);
      }),
      publish: isAnyAccepted ? publish : null,
      licences: await this.licencesView(register, name, scope, language, request),
      links: linksOf(register, name, submission, language),
    };
    this.pages.send(request, response, 'filing-overview', view, {
      title: view.title,
      register,
      notice: noticeOf(request.query, language),
    });
  }

  private async licencesView(
    register: Register,
    name: string,
    scope: Scope,
    language: Language,
    request: Request,
  ) {
    const units = await this.organisation.units(register.id);
    const error = request.query['problem'];
    return {
      rows: (await this.licences.list(scope)).map(({ id, unitId, from, to }) => {
        const unit = units.find((one) => one.id === unitId)?.name ?? unitId;
        return {
          id,
          unit,
          from,
          to: to ?? '',
          action: `${filingsHref(register.id, name)}/licences/${id}`,
          changeLabel: message(language, 'filing.licenceOf', { unit }),
        };
      }),
      action: `${filingsHref(register.id, name)}/licences`,
      units: units.map(({ id, name: label }) => ({ value: id, label })),
      error: typeof error === 'string' ? problemText(error, language) : null,
    };
  }
}

function rowOf(
  filing: FilingSummary,
  name: string,
  fullLabel: string,
  href: string,
  language: Language,
): FilingRow {
  return {
    name,
    statuses: filingStatuses(filing, language),
    window: windowText(filing.window, language),
    signed: signedText(filing, language),
    open: { href, label: message(language, 'filing.openPage'), fullLabel },
  };
}

function linksOf(
  register: Register,
  name: string,
  submission: Submission,
  language: Language,
): readonly FilingLink[] {
  const open = `/public/${encodeURIComponent(register.id)}/submissions/${encodeURIComponent(name)}`;
  const link = (href: string, label: string): FilingLink => ({ href, label, fullLabel: label });
  return [
    ...(submission.scope.length > 0 ? [link(`${open}/scope`, message(language, 'filing.scopeLink'))] : []),
    link(open, message(language, 'filing.publicLink')),
  ];
}
