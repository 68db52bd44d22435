import {
  audienceOf,
  CurrentPrincipal,
  DomainError,
  frequencies,
  InvalidInputError,
  OrganisationService,
  RegisterCatalogue,
  ReportsService,
  Requires,
  scopeOf,
  sentFormats,
  sentPeriods,
  SubscriptionsService,
  type Principal,
  type Scope,
  type SubscriptionWish,
} from '@kvalreg/core';
import { figureSourcesOf, reportFor, textIn, type Language, type Register } from '@kvalreg/declaration';
import { message, problemText, type SelectView, type SubscriptionNewView } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asBody, listOf, numberOf, textOf, type Body } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { chosenIn } from '../reports/chosen-in.js';
import { choiceText, monthName, reportTitle, weekdayName } from './subscription-words.js';

/** Names of fields of the form that are no dimension of a report. */
const own = ['_csrf', 'report', 'tab', 'period', 'format', 'frequency', 'weekday', 'day', 'month'];

interface Typed {
  readonly report: string;
  readonly tab: string;
  readonly period: string;
  readonly format: string;
  readonly frequency: string;
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
  readonly filter: Readonly<Record<string, readonly string[]>>;
}

/** To have a report sent to oneself, with the choice that its page showed. */
@Controller('r/:register/subscriptions/new')
export class NewSubscriptionPage {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly reports: ReportsService,
    private readonly subscriptions: SubscriptionsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('subscribe-report')
  async show(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { report, ...filter } = chosenIn(request.query);
    const typed = { ...nothingTyped, report: report?.[0] ?? '', filter };
    await this.send(scopeOf(principal, registerId), request, response, typed, null);
  }

  @Post()
  @Requires('subscribe-report')
  async subscribe(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const scope = scopeOf(principal, registerId);
    const typed = typedIn(asBody(request.body));
    const language = languageOf(request, this.catalogue.register(registerId));
    try {
      await this.subscriptions.subscribe(scope, wishOf(typed, language));
    } catch (error) {
      // Beside the form, so that nothing that was chosen is lost.
      if (!(error instanceof InvalidInputError) && !(error instanceof DomainError && error.status === 409))
        throw error;
      await this.send(scope, request, response, typed, error);
      return;
    }
    response.redirect(303, `/r/${encodeURIComponent(registerId)}/subscriptions?notice=subscribed`);
  }

  private async send(
    scope: Scope,
    request: Request,
    response: Response,
    typed: Typed,
    error: DomainError | null,
  ): Promise<void> {
    const register = this.catalogue.register(scope.registerId);
    const language = languageOf(request, register);
    const base = `/r/${encodeURIComponent(register.id)}/subscriptions/new`;
    const place = placeOf(typed.report);
    const title = place
      ? message(language, 'subscription.newOf', {
          title: reportTitle(register, { ...place, tab: null }, language),
        })
      : message(language, 'subscription.new');
    const view: SubscriptionNewView = {
      title,
      lead: message(language, place ? 'subscription.newLead' : 'subscription.choose'),
      reports: place ? [] : reportsOf(register, scope, base, language),
      problems: error && {
        title: message(language, 'subscription.problems'),
        items: [{ href: null, message: problemText(error.code, language) ?? error.message }],
      },
      form: place && (await this.form(scope, register, place, typed, base, language)),
    };
    this.pages.send(request, response, 'subscription-new', view, {
      title,
      register,
      ...(error && { status: error.status }),
    });
  }

  private async form(
    scope: Scope,
    register: Register,
    place: Pick<SubscriptionWish, 'source' | 'report'>,
    typed: Typed,
    action: string,
    language: Language,
  ): Promise<SubscriptionNewView['form']> {
    const report = this.reports.report(scope, place.source, place.report);
    const { source } = this.catalogue.figureSource(register.id, place.source);
    const email = await this.subscriptions.address(scope);
    const mayBeAttached = this.subscriptions.mayBeAttached(scope, place.source, place.report);
    const choice = choiceText(source, typed.filter, await this.organisation.units(register.id), language);
    const say = (key: Parameters<typeof message>[1]): string =>
      message(language, key as 'subscription.period');
    const byYear = report.filters.includes('year');
    return {
      action,
      hidden: [
        { name: 'report', value: typed.report },
        ...Object.entries(typed.filter).flatMap(([name, values]) => values.map((value) => ({ name, value }))),
      ],
      selection: message(language, 'report.selection', {
        selection: choice === '' ? message(language, 'report.everything') : choice,
      }),
      what: [
        select('tab', say('subscription.part'), null, typed.tab, [
          { value: '', label: say('subscription.whole') },
          ...report.tabs.map((tab) => ({ value: tab.id, label: textIn(tab.title, language) })),
        ]),
        ...(byYear
          ? [
              select(
                'period',
                say('subscription.period'),
                null,
                typed.period,
                sentPeriods.map((value) => ({
                  value,
                  label: message(language, `subscription.period.${value}`),
                })),
              ),
            ]
          : []),
        select(
          'format',
          say('subscription.format'),
          mayBeAttached ? null : say('subscription.onlyLink'),
          typed.format,
          sentFormats
            .filter((value) => value === 'link' || mayBeAttached)
            .map((value) => ({ value, label: message(language, `subscription.format.${value}`) })),
        ),
      ],
      when: [
        select(
          'frequency',
          say('subscription.frequency'),
          null,
          typed.frequency,
          frequencies.map((value) => ({
            value,
            label: message(language, `subscription.frequency.${value}`),
          })),
        ),
        select(
          'weekday',
          say('subscription.weekday'),
          say('subscription.weekdayNote'),
          String(typed.weekday),
          upTo(7).map((day) => ({ value: String(day), label: weekdayName(day, language) })),
        ),
        select(
          'day',
          say('subscription.day'),
          say('subscription.dayNote'),
          String(typed.day),
          upTo(28).map((day) => ({ value: String(day), label: String(day) })),
        ),
        select(
          'month',
          say('subscription.month'),
          say('subscription.monthNote'),
          String(typed.month),
          upTo(12).map((month) => ({ value: String(month), label: monthName(month, language) })),
        ),
      ],
      address:
        email === null
          ? message(language, 'subscription.noAddress')
          : message(language, 'subscription.address', { email }),
    };
  }
}

const nothingTyped: Typed = {
  report: '',
  tab: '',
  period: 'as-chosen',
  format: 'link',
  frequency: 'monthly',
  weekday: 1,
  day: 1,
  month: 1,
  filter: {},
};

function typedIn(body: Body): Typed {
  const filter = Object.fromEntries(
    Object.keys(body)
      .filter((name) => !own.includes(name))
      .flatMap((name) => {
        const values = listOf(body, name).filter((value) => value !== '');
        return values.length === 0 ? [] : [[name, values] as const];
      }),
  );
  return {
    report: textOf(body, 'report'),
    tab: textOf(body, 'tab'),
    period: textOf(body, 'period') || 'as-chosen',
    format: textOf(body, 'format'),
    frequency: textOf(body, 'frequency'),
    weekday: numberOf(body, 'weekday'),
    day: numberOf(body, 'day'),
    month: numberOf(body, 'month'),
    filter,
  };
}

/** What is chosen from lists; anything else is refused as a day or a format that there is not. */
function wishOf(typed: Typed, language: Language): SubscriptionWish {
  const place = placeOf(typed.report) ?? { source: '', report: '' };
  const frequency = frequencies.find((one) => one === typed.frequency) ?? 'monthly';
  const period = sentPeriods.find((one) => one === typed.period) ?? 'as-chosen';
  // Years that are counted back from each day of sending stand in for those that the page showed.
  const { year: _, ...otherwise } = typed.filter;
  return {
    ...place,
    tab: typed.tab === '' ? null : typed.tab,
    filter: period === 'as-chosen' ? typed.filter : otherwise,
    period,
    format: sentFormats.find((one) => one === typed.format) ?? 'link',
    language,
    schedule: {
      frequency,
      day: frequency === 'weekly' ? typed.weekday : typed.day,
      month: frequency === 'yearly' ? typed.month : null,
    },
  };
}

function placeOf(address: string): Pick<SubscriptionWish, 'source' | 'report'> | null {
  const [source = '', report = ''] = address.split('/');
  return source === '' || report === '' ? null : { source, report };
}

function reportsOf(
  register: Register,
  scope: Scope,
  base: string,
  language: Language,
): SubscriptionNewView['reports'] {
  return Object.entries(figureSourcesOf(register)).flatMap(([source, { reports }]) =>
    Object.entries(reports)
      .filter(([, declared]) => reportFor(declared, audienceOf(scope)).tabs.length > 0)
      .map(([report]) => ({
        href: `${base}?report=${encodeURIComponent(`${source}/${report}`)}`,
        label: reportTitle(register, { source, report, tab: null }, language),
      })),
  );
}

function select(
  name: string,
  label: string,
  note: string | null,
  chosen: string,
  options: readonly { readonly value: string; readonly label: string }[],
): SelectView {
  return {
    id: `f-${name}`,
    name,
    label,
    note,
    options: options.map((option) => ({ ...option, selected: option.value === chosen })),
  };
}

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, at) => at + 1);
}
