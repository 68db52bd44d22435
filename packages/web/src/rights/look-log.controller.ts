import {
  CurrentPrincipal,
  InvalidInputError,
  isRole,
  LogFollowUpService,
  logQuery,
  may,
  OrganisationService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type LogPage,
  type LogRequest,
  type Principal,
  type Scope,
} from '@kvalreg/core';
import type { Language, Register } from '@kvalreg/declaration';
import {
  actionWords,
  counted,
  loggedActions,
  message,
  type FilterView,
  type LookLogView,
} from '@kvalreg/rendering';
import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { inputProblems } from '../platform/errors/input-problems.js';
import { formatInstant } from '../platform/pages/date-time.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith } from '../platform/pages/paging.js';
import { selectFilter } from '../platform/pages/select-filter.js';
import { textField } from '../platform/pages/text-field.js';

const nothing: LogPage = { from: '', until: '', events: [], next: null, readers: [] };
/** Enough of a random id to tell persons apart where no name may be shown. */
const shortId = 8;

/** Who has read whose data, for those who look after it. */
@Controller('r/:register/log')
export class LookLogController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly log: LogFollowUpService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-log')
  @Header('cache-control', 'private, no-store')
  async look(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const scope = scopeOf(principal, registerId);
    const language = languageOf(request, register);
    const wish = wishOf(request.query);
    const { page, error } = await this.read(scope, wish, language);
    const units = scope.level === 'register' ? await this.organisation.units(register.id) : [];
    const view: LookLogView = {
      action: request.path,
      glassHref: `/r/${encodeURIComponent(register.id)}/glass`,
      dates: (['from', 'until'] as const).map((key) =>
        textField({
          key,
          label: message(language, `lookLog.${key}`),
          value: wish[key] ?? page[key],
          error: null,
          control: 'date',
        }),
      ),
      filters: filtersOf(page, wish, units, language),
      clearHref: Object.keys(wish).length === 0 ? null : request.path,
      errors:
        error === null
          ? null
          : {
              title: counted(language, 'form.errorTitle', 1),
              items: [{ href: '#f-until', message: error }],
            },
      readersCaption: message(language, 'lookLog.readers'),
      readers: readersOf(page, request.path, wish, language),
      caption: counted(language, 'log.caption', page.events.length),
      rows: page.events.map((event) => rowOf(event, register, principal, language)),
      nextHref:
        page.next === null ? null : hrefWith(request.path, { ...addressOf(wish), before: String(page.next) }),
    };
    this.pages.send(request, response, 'look-log', view, {
      title: message(language, 'lookLog.title'),
      register,
      status: error === null ? 200 : 422,
    });
  }

  private async read(
    scope: Scope,
    wish: LogRequest,
    language: Language,
  ): Promise<{ readonly page: LogPage; readonly error: string | null }> {
    try {
      return { page: await this.log.look(scope, wish), error: null };
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      return { page: nothing, error: inputProblems(error, language)[0]?.message ?? error.message };
    }
  }
}

/** What stands in the address and can be used; an empty choice is none. */
function wishOf(query: Readonly<Record<string, unknown>>): LogRequest {
  const given = Object.entries(query).filter(([, value]) => typeof value === 'string' && value !== '');
  const wish: Record<string, unknown> = {};
  for (const [name, value] of given) {
    if (logQuery.partial().safeParse({ [name]: value }).success) wish[name] = value;
  }
  return logQuery.parse(wish);
}

function addressOf(wish: LogRequest): Readonly<Record<string, string | undefined>> {
  return {
    from: wish.from,
    until: wish.until,
    actor: wish.actor,
    action: wish.action,
    unit: wish.unit,
    person: wish.person,
    protected: wish.protected === true ? 'true' : undefined,
  };
}

function filtersOf(
  page: LogPage,
  wish: LogRequest,
  units: readonly { readonly id: string; readonly name: string }[],
  language: Language,
): readonly FilterView[] {
  const all = message(language, 'lookLog.all');
  const users = new Map(
    [...page.readers, ...page.events.filter(({ actorKind }) => actorKind !== 'patient')].flatMap((each) =>
      each.actorId === null ? [] : [[each.actorId, nameOfActor(each, language)] as const],
    ),
  );
  if (wish.actor !== undefined && !users.has(wish.actor)) users.set(wish.actor, wish.actor);
  // A page has the latest events only: what was done earlier can be chosen too.
  const actions = new Set([
    ...loggedActions,
    ...page.events.map(({ action }) => action),
    ...(wish.action === undefined ? [] : [wish.action]),
  ]);
  const byLabel = (a: { readonly label: string }, b: { readonly label: string }): number =>
    a.label.localeCompare(b.label, language);
  return [
    selectFilter({
      name: 'actor',
      label: message(language, 'lookLog.user'),
      all,
      options: [...users].map(([code, label]) => ({ code, label })).sort(byLabel),
      chosen: wish.actor,
    }),
    selectFilter({
      name: 'action',
      label: message(language, 'log.what'),
      all,
      options: [...actions].map((code) => ({ code, label: actionWords(code, language) })).sort(byLabel),
      chosen: wish.action,
    }),
    ...(units.length === 0
      ? []
      : [
          selectFilter({
            name: 'unit',
            label: message(language, 'log.unit'),
            all,
            options: units.map(({ id, name }) => ({ code: id, label: name })),
            chosen: wish.unit,
          }),
        ]),
    selectFilter({
      name: 'protected',
      label: message(language, 'log.person'),
      all,
      options: [{ code: 'true', label: message(language, 'lookLog.protected') }],
      chosen: wish.protected === true ? 'true' : undefined,
    }),
  ];
}

function readersOf(
  { readers }: LogPage,
  path: string,
  wish: LogRequest,
  language: Language,
): LookLogView['readers'] {
  const most = Math.max(1, ...readers.map(({ persons }) => persons));
  return readers.map((reader) => ({
    name: nameOfActor(reader, language),
    unit: reader.unitName ?? message(language, 'chrome.wholeRegister'),
    href: hrefWith(path, { ...addressOf(wish), actor: reader.actorId ?? undefined }),
    events: reader.events,
    persons: reader.persons,
    share: Math.round((100 * reader.persons) / most),
    isMany: reader.isMany,
    protectedPersons:
      reader.protectedPersons === 0
        ? null
        : counted(language, 'lookLog.protectedPersons', reader.protectedPersons),
  }));
}

function rowOf(
  event: LogPage['events'][number],
  { id }: Register,
  principal: Principal,
  language: Language,
): LookLogView['rows'][number] {
  const { role, personId } = event;
  const name = nameOfActor(event, language);
  const capacity =
    event.actorKind === 'staff' && role !== null && isRole(role)
      ? `, ${message(language, `role.${role}`)}`
      : '';
  return {
    when: formatInstant(event.at, language),
    who: `${name}${capacity}`,
    unit: event.unitName ?? (event.actorKind === 'staff' ? message(language, 'chrome.wholeRegister') : '–'),
    what: actionWords(event.action, language),
    person: personId === null ? null : personId.slice(0, shortId),
    // Whoever may not look persons up sees that it was one, and not who.
    personHref:
      personId !== null && may(principal, 'find-person')
        ? `/r/${encodeURIComponent(id)}/patients/${personId}`
        : null,
    isProtected: event.isProtected,
  };
}

function nameOfActor(
  { actorKind, actorName }: Pick<LogPage['events'][number], 'actorKind' | 'actorName'>,
  language: Language,
): string {
  switch (actorKind) {
    case 'staff':
      return actorName ?? message(language, 'party.staff');
    case 'patient':
      return message(language, 'log.patient');
    case 'system':
      return message(language, 'log.programNamed', { name: actorName ?? '' });
    case 'anonymous':
      return message(language, 'log.anonymous');
  }
}
