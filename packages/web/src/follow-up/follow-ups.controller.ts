import {
  CurrentPrincipal,
  FollowUpService,
  may,
  OrganisationService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  StaleScoresService,
  type FollowUpItem,
  type Principal,
  type Scope,
} from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { occasionStatuses, type OccasionStatus } from '@kvalreg/engine';
import { counted, formatDate, message, type FilterView, type FollowUpsView } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { eventNames } from '../platform/pages/event-words.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith, lastPageInstead, pageIn, pagingView } from '../platform/pages/paging.js';
import { nameOf } from '../platform/pages/person.js';
import { selectFilter } from '../platform/pages/select-filter.js';
import { statusView } from '../platform/pages/status.js';
import { endReasonText } from '../episodes/ending-words.js';
import { countsView } from './counts-view.js';
import { staleNotice } from './stale-notice.js';

/** What is chosen, as it stands in the address. */
interface Choice {
  readonly status: OccasionStatus | undefined;
  readonly occasion: string | undefined;
  readonly unit: string | undefined;
}

/** Follow-ups that are due, overdue and answered, by clinic. */
@Controller('r/:register/follow-ups')
export class FollowUpsController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly followUps: FollowUpService,
    private readonly staleScores: StaleScoresService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-follow-ups')
  async list(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const scope = scopeOf(principal, registerId);
    const language = languageOf(request, register);
    const { choice, filters } = await this.filters(scope, register, request.query, language);
    const { status, occasion, unit } = choice;
    const [found, counts, stale] = await Promise.all([
      this.followUps.list(scope, { page: pageIn(request.query), status, occasion, unitId: unit }),
      this.followUps.counts(scope, { occasion }),
      this.staleScores.find(scope),
    ]);
    const hrefOf = (page: number): string =>
      hrefWith(request.path, { status: status ?? 'all', occasion, unit, page: String(page) });
    const instead = lastPageInstead(found);
    if (instead !== null) {
      response.redirect(303, hrefOf(instead));
      return;
    }
    const view: FollowUpsView = {
      notices: stale.map((scores) => staleNotice(scores, register, language)),
      action: request.path,
      indexDateTitle: eventNames(Object.values(register.pathways), language).title,
      hidden: [],
      filters,
      clearHref: status === 'overdue' && occasion === undefined && unit === undefined ? null : request.path,
      caption: counted(language, 'followUps.caption', found.total),
      rows: found.items.map((item) => rowOf(item, register, principal, language)),
      paging: pagingView(found, hrefOf, language),
      counts: countsView(
        counts,
        (row) => hrefWith(request.path, { status: status ?? 'all', occasion, unit: row }),
        language,
      ),
    };
    this.pages.send(request, response, 'follow-ups', view, {
      title: message(language, 'followUps.title'),
      register,
    });
  }

  private async filters(
    scope: Scope,
    register: Register,
    query: Readonly<Record<string, unknown>>,
    language: Language,
  ): Promise<{ readonly choice: Choice; readonly filters: readonly FilterView[] }> {
    const all = message(language, 'word.all');
    const units = scope.level === 'register' ? await this.organisation.units(register.id) : [];
    const occasions = followUpsIn(register, language);
    const chosen = <T extends string>(name: string, known: readonly T[]) =>
      known.find((one) => one === query[name]);
    // What needs attention is shown first; "all" must be asked for.
    const status = query['status'] === undefined ? 'overdue' : chosen('status', occasionStatuses);
    const choice = {
      status,
      occasion: chosen(
        'occasion',
        occasions.map(({ code }) => code),
      ),
      unit: chosen(
        'unit',
        units.map(({ id }) => id),
      ),
    };
    const statuses = [
      { code: 'all', label: all },
      ...occasionStatuses.map((code) => ({ code, label: message(language, `status.${code}`) })),
    ];
    return {
      choice,
      filters: [
        selectFilter({
          name: 'status',
          label: message(language, 'followUps.status'),
          all: null,
          options: statuses,
          chosen: status ?? 'all',
        }),
        selectFilter({
          name: 'occasion',
          label: message(language, 'followUps.occasion'),
          all,
          options: occasions,
          chosen: choice.occasion,
        }),
        ...(units.length === 0
          ? []
          : [
              selectFilter({
                name: 'unit',
                label: message(language, 'followUps.unit'),
                all,
                options: units.map(({ id, name }) => ({ code: id, label: name })),
                chosen: choice.unit,
              }),
            ]),
      ],
    };
  }
}

function followUpsIn(
  register: Register,
  language: Language,
): readonly { readonly code: string; readonly label: string }[] {
  const all = Object.values(register.pathways).flatMap(({ forms, occasions }) =>
    Object.entries(occasions).flatMap(([code, { form, opens, title }]) =>
      opens === 'index' && forms[form]?.respondent === 'patient'
        ? [{ code, label: textIn(title, language) }]
        : [],
    ),
  );
  return all.filter(({ code }, index) => all.findIndex((one) => one.code === code) === index);
}

/** What came by post is typed in, also where nobody asks any more. */
const isTypedIn: readonly OccasionStatus[] = ['due', 'overdue', 'expired', 'ended', 'stopped'];

/** Why nobody is asked any more. */
function whyOf({ status, episode, stopReason }: FollowUpItem, language: Language): string | null {
  if (status === 'ended') return endReasonText(episode.endReason, language);
  return status === 'stopped' && stopReason !== null ? message(language, `stopped.${stopReason}`) : null;
}

function rowOf(
  item: FollowUpItem,
  register: Register,
  principal: Principal,
  language: Language,
): FollowUpsView['rows'][number] {
  const { episode, person, status, dueOn, answeredOn, channel } = item;
  const href = `/r/${encodeURIComponent(register.id)}/episodes/${episode.id}`;
  const occasion = textIn(
    register.pathways[episode.pathway]?.occasions[item.occasion]?.title ?? {},
    language,
  );
  const name = nameOf(person, language);
  const date = (day: string | null) => (day === null ? null : formatDate(day, language));
  const actions = [
    ...(status === 'answered' && may(principal, 'read-response')
      ? [{ key: 'episode.read', to: '' } as const]
      : []),
    ...(isTypedIn.includes(status) && may(principal, 'submit-response')
      ? [{ key: 'episode.paper', to: '/fill' } as const]
      : []),
  ];
  return {
    patient: name,
    identifier: person.identifier,
    href,
    occasion,
    unit: episode.unitName,
    indexDate: date(episode.indexDate),
    dueOn: date(dueOn),
    answeredOn: date(answeredOn),
    channel: channel === null ? null : message(language, `channel.${channel}`),
    status: statusView(status, language),
    why: whyOf(item, language),
    actions: actions.map(({ key, to }) => ({
      href: `${href}/${encodeURIComponent(item.occasion)}${to}`,
      label: message(language, key),
      fullLabel: `${message(language, key)}: ${name}, ${occasion}`,
      primary: false,
    })),
  };
}
