import {
  CurrentPrincipal,
  EpisodesService,
  may,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type Principal,
  type WorkItem,
} from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { counted, formatDate, message, type FilterView, type WorkListView } from '@kvalreg/rendering';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith, lastPageInstead, pageIn, pagingView } from '../platform/pages/paging.js';
import { nameOf } from '../platform/pages/person.js';
import { selectFilter } from '../platform/pages/select-filter.js';
import { statusView } from '../platform/pages/status.js';

/** What is to be filled in next. */
@Controller('r/:register/work-list')
export class WorkListController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly episodes: EpisodesService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-work-list')
  async list(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const wished = request.query['pathway'];
    const pathway =
      typeof wished === 'string' && Object.hasOwn(register.pathways, wished) ? wished : undefined;
    const found = await this.episodes.workList(scopeOf(principal, registerId), {
      page: pageIn(request.query),
      pathway,
    });
    const hrefOf = (page: number): string => hrefWith(request.path, { pathway, page: String(page) });
    const instead = lastPageInstead(found);
    if (instead !== null) {
      response.redirect(303, hrefOf(instead));
      return;
    }
    const mayFillIn = may(principal, 'submit-response');
    const view: WorkListView = {
      action: request.path,
      hidden: [],
      filters: pathwayFilter(register, pathway, language),
      clearHref: pathway === undefined ? null : request.path,
      caption: counted(language, 'workList.caption', found.total),
      rows: found.items.map((item) => rowOf(item, register, mayFillIn, language)),
      paging: pagingView(found, hrefOf, language),
    };
    this.pages.send(request, response, 'work-list', view, {
      title: message(language, 'workList.title'),
      register,
    });
  }
}

/** A register with one area needs no choice of it. */
function pathwayFilter(
  register: Register,
  chosen: string | undefined,
  language: Language,
): readonly FilterView[] {
  const pathways = Object.entries(register.pathways);
  if (pathways.length < 2) return [];
  const options = pathways.map(([code, { title }]) => ({ code, label: textIn(title, language) }));
  return [
    selectFilter({
      name: 'pathway',
      label: message(language, 'patients.pathway'),
      all: message(language, 'word.all'),
      options,
      chosen,
    }),
  ];
}

function rowOf(
  item: WorkItem,
  register: Register,
  mayFillIn: boolean,
  language: Language,
): WorkListView['rows'][number] {
  const { episode, person, occasion, respondent, dueOn, status, hasDraft } = item;
  const href = `/r/${encodeURIComponent(register.id)}/episodes/${episode.id}`;
  const declared = register.pathways[episode.pathway]?.occasions[occasion];
  const form = textIn(declared?.title ?? {}, language);
  const isDirect = mayFillIn && respondent === 'staff';
  const label = message(
    language,
    isDirect ? (hasDraft ? 'episode.continue' : 'workList.fillIn') : 'workList.open',
  );
  return {
    patient: nameOf(person, language),
    identifier: person.identifier,
    href,
    form: `${form} (${message(language, `respondent.${respondent}`).toLocaleLowerCase(language)})`,
    started: hasDraft,
    dueOn: dueOn === null ? null : formatDate(dueOn, language),
    status: statusView(status, language),
    action: {
      href: isDirect ? `${href}/${encodeURIComponent(occasion)}/fill` : href,
      label,
      fullLabel: `${label}: ${nameOf(person, language)}, ${form}`,
      primary: isDirect,
    },
  };
}
