import {
  Clock,
  ConflictError,
  ContactsService,
  CurrentPrincipal,
  EpisodesService,
  InvalidInputError,
  may,
  OrganisationService,
  ParticipationService,
  PeopleService,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type Principal,
  type Scope,
} from '@kvalreg/core';
import type { Language, Register } from '@kvalreg/declaration';
import { counted, formatDate, message, type PatientsView } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { asBody, isoDateOf, textOf } from '../platform/pages/body.js';
import { inputProblems } from '../platform/errors/input-problems.js';
import { addPatientFields } from './add-patient-fields.js';
import { endedText } from '../platform/errors/ended-text.js';
import { foundView } from './found-view.js';
import { reachedText } from './reached-text.js';
import { unusualAge } from './unusual-age.js';

type Problems = ReturnType<typeof inputProblems>;

const nothing = { identifier: '', identifierError: null, errors: null, found: null, add: null } as const;

/** Find a patient by number, or add one. Numbers travel in the body of a post, never in an address. */
@Controller('r/:register/patients')
export class PatientsController {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly people: PeopleService,
    private readonly episodes: EpisodesService,
    private readonly organisation: OrganisationService,
    private readonly participation: ParticipationService,
    private readonly contacts: ContactsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('find-person')
  ask(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): void {
    const { register } = this.within(registerId, principal, request);
    this.show(request, response, register, {});
  }

  @Post()
  @Requires('find-person')
  async find(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { register, scope, language } = this.within(registerId, principal, request);
    const identifier = textOf(asBody(request.body), 'identifier').slice(0, 60);
    try {
      const person = await this.people.find(scope, identifier, language);
      if (person) {
        response.redirect(303, `/r/${encodeURIComponent(register.id)}/patients/${person.id}`);
        return;
      }
      const add = may(principal, 'add-person')
        ? await this.addView(register, scope, identifier, {}, [], language)
        : null;
      this.show(request, response, register, {
        identifier,
        add,
        ...(add === null && { identifierError: message(language, 'patients.notFoundTitle') }),
      });
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      const text = inputProblems(error, language)[0]?.message ?? '';
      this.show(request, response, register, {
        identifier,
        identifierError: text,
        errors: summary([text], language),
      });
    }
  }

  @Get(':person')
  @Requires('find-person')
  async found(
    @Param('register') registerId: string,
    @Param('person') personId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { register, scope, language } = this.within(registerId, principal, request);
    const { person, episodes } = await this.episodes.ofPerson(scope, personId);
    const mayOpen = may(principal, 'open-episode');
    const units = mayOpen && scope.level === 'register' ? await this.organisation.units(register.id) : [];
    const found = foundView({
      register,
      person,
      episodes,
      mayOpen,
      mayMakeExtract: may(principal, 'make-extract'),
      contact: await this.contactOf(register, scope, personId, { principal, language }),
      ...(await this.participationOf(register, scope, personId, principal)),
      units,
      today: this.clock.today(),
      language,
    });
    const notice = request.query['notice'] === 'added' ? message(language, 'patients.added') : undefined;
    this.show(request, response, register, { found }, notice);
  }

  @Post('add')
  @Requires('add-person')
  async add(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { register, scope, language } = this.within(registerId, principal, request);
    const body = asBody(request.body);
    const typed = {
      name: textOf(body, 'name'),
      birthDate: textOf(body, 'birthDate'),
      sex: textOf(body, 'sex'),
      unit: textOf(body, 'unitId'),
      consentOn: isoDateOf(textOf(body, 'consentOn')),
    };
    const identifier = textOf(body, 'identifier').slice(0, 60);
    const birthDate = isoDateOf(typed.birthDate);
    const unusual = unusualAge(register, { identifier, birthDate }, this.clock.today());
    if (unusual && textOf(body, 'accept') !== unusual.birthDate) {
      const add = await this.addView(register, scope, identifier, typed, [], language);
      this.show(request, response, register, { identifier, add });
      return;
    }
    try {
      const { person } = await this.people.add(
        scope,
        {
          identifier,
          name: typed.name,
          birthDate,
          ...(typed.sex === 'female' || typed.sex === 'male' ? { sex: typed.sex } : {}),
          unitId: typed.unit,
          ...(typed.consentOn !== '' && { consent: { on: typed.consentOn } }),
        },
        language,
      );
      response.redirect(303, `/r/${encodeURIComponent(register.id)}/patients/${person.id}?notice=added`);
    } catch (error) {
      const texts = problemsOf(error, language);
      const add = await this.addView(register, scope, identifier, typed, texts, language);
      this.show(request, response, register, {
        identifier,
        add,
        errors: {
          title: counted(language, 'form.errorTitle', texts.length),
          items: texts.map(({ field, message: text }) => ({
            href: field === null ? null : `#f-${field === 'consent.on' ? 'consentOn' : field}`,
            message: text,
          })),
        },
      });
    }
  }

  /** The register, what of it the principal may reach, and the language of its pages. */
  private within(
    registerId: string,
    principal: Principal,
    request: Request,
  ): { readonly register: Register; readonly scope: Scope; readonly language: Language } {
    const register = this.catalogue.register(registerId);
    return { register, scope: scopeOf(principal, registerId), language: languageOf(request, register) };
  }

  /** How the person can be reached, for those who may know. */
  private async contactOf(
    register: Register,
    scope: Scope,
    personId: string,
    { principal, language }: { readonly principal: Principal; readonly language: Language },
  ): Promise<{ readonly href: string; readonly text: string } | null> {
    if (!may(principal, 'read-contacts')) return null;
    const { contact, isProtected } = await this.contacts.read(scope, personId);
    return {
      href: `/r/${encodeURIComponent(register.id)}/patients/${personId}/contact`,
      text: isProtected ? message(language, 'contact.protectedShort') : reachedText(contact, false, language),
    };
  }

  /** Where the participation is recorded, and to what a consent is still needed. */
  private async participationOf(
    register: Register,
    scope: Scope,
    personId: string,
    principal: Principal,
  ): Promise<{ readonly participationHref: string | null; readonly consentTo: string | null }> {
    const rule = register.participation;
    if (!rule || !may(principal, 'record-participation')) return { participationHref: null, consentTo: null };
    const participationHref = `/r/${encodeURIComponent(register.id)}/patients/${personId}/participation`;
    if (rule.basis !== 'consent') return { participationHref, consentTo: null };
    const { status } = await this.participation.ofPerson(scope, personId);
    return { participationHref, consentTo: status === 'consented' ? null : rule.informationVersion };
  }

  private async addView(
    register: Register,
    scope: Scope,
    identifier: string,
    typed: Readonly<Record<string, string>>,
    problems: Problems,
    language: Language,
  ): Promise<NonNullable<PatientsView['add']>> {
    const units = scope.level === 'register' ? await this.organisation.units(register.id) : [];
    const birthDate = isoDateOf(typed['birthDate'] ?? '');
    const unusual = unusualAge(register, { identifier, birthDate }, this.clock.today());
    return {
      action: `/r/${encodeURIComponent(register.id)}/patients/add`,
      warning: unusual && {
        text: message(language, 'patients.unusualAge', {
          date: formatDate(unusual.birthDate, language),
          age: unusual.age,
        }),
        accept: unusual.birthDate,
      },
      sentence: message(language, 'patients.notFoundText', { identifier }),
      identifier,
      fields: addPatientFields({
        register,
        identifier,
        typed,
        problems,
        units,
        today: this.clock.today(),
        language,
      }),
    };
  }

  private show(
    request: Request,
    response: Response,
    register: Register,
    view: Partial<PatientsView>,
    notice?: string,
  ): void {
    const language = languageOf(request, register);
    const isWrong = view.errors !== undefined && view.errors !== null;
    const title = message(language, 'patients.title');
    this.pages.send(
      request,
      response,
      'patients',
      { ...nothing, searchAction: `/r/${encodeURIComponent(register.id)}/patients`, ...view },
      {
        title: isWrong ? `${message(language, 'form.errorPrefix')} ${title}` : title,
        register,
        notice: notice ?? null,
        status: isWrong ? 422 : 200,
      },
    );
  }
}

/** What the reader can correct, or must be told; anything else is thrown on. */
function problemsOf(error: unknown, language: Language): Problems {
  if (error instanceof InvalidInputError) return inputProblems(error, language);
  if (error instanceof ConflictError) return [{ field: null, message: endedText(error, language) }];
  throw error;
}

function summary(texts: readonly string[], language: Language): PatientsView['errors'] {
  return {
    title: counted(language, 'form.errorTitle', texts.length),
    items: texts.map((text) => ({ href: '#f-identifier', message: text })),
  };
}
