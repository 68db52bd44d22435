import {
  ConflictError,
  ContactsService,
  CurrentPrincipal,
  EpisodesService,
  InvalidInputError,
  may,
  RegisterCatalogue,
  Requires,
  scopeOf,
  type Principal,
} from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { message, problemText } from '@kvalreg/rendering';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { inputProblems } from '../platform/errors/input-problems.js';
import { asBody, textOf } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { nameOf } from '../platform/pages/person.js';
import { changeOf, typedIn, type TypedContact } from './contact-form-fields.js';
import { contactForm } from './contact-form.js';

type Problems = ReturnType<typeof inputProblems>;
interface Visit {
  readonly registerId: string;
  readonly personId: string;
  readonly principal: Principal;
  readonly request: Request;
  readonly response: Response;
}

/** Where one person can be reached: staff look, change, and note what came back. */
@Controller('r/:register/patients/:person/contact')
export class ContactController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly contacts: ContactsService,
    private readonly episodes: EpisodesService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-contacts')
  async read(
    @Param('register') registerId: string,
    @Param('person') personId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.show({ registerId, personId, principal, request, response }, null, []);
  }

  @Post()
  @Requires('edit-contacts')
  async change(
    @Param('register') registerId: string,
    @Param('person') personId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, registerId);
    const typed = typedIn(asBody(request.body), '');
    const { isProtected } = await this.contacts.read(scope, personId);
    const options = {
      prefix: '',
      languages: register.languages,
      isOwn: false,
      isProtected,
      errors: {},
      language,
    };
    try {
      await this.contacts.change(scope, personId, changeOf(typed, options), language);
      response.redirect(303, `${request.path}?notice=saved`);
    } catch (error) {
      await this.show(
        { registerId, personId, principal, request, response },
        typed,
        problemsOf(error, language),
      );
    }
  }

  @Post('failures')
  @Requires('edit-contacts')
  async fail(
    @Param('register') registerId: string,
    @Param('person') personId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const body = asBody(request.body);
    await this.contacts.markFailed(
      scopeOf(principal, registerId),
      personId,
      textOf(body, 'channel'),
      textOf(body, 'failed') === 'yes',
    );
    response.redirect(303, `${request.path.replace(/\/failures$/u, '')}?notice=noted`);
  }

  private async show(visit: Visit, typed: TypedContact | null, problems: Problems): Promise<void> {
    const { registerId, personId, principal, request, response } = visit;
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const scope = scopeOf(principal, registerId);
    const contact = await this.contacts.read(scope, personId);
    const { person } = await this.episodes.ofPerson(scope, personId);
    const patientHref = `/r/${encodeURIComponent(registerId)}/patients/${person.id}`;
    const view = {
      backHref: patientHref,
      name: nameOf(person, language),
      isProtected: contact.isProtected,
      form: contactForm(contact, {
        action: `${patientHref}/contact`,
        prefix: '',
        languages: register.languages,
        isOwn: false,
        mayEdit: may(principal, 'edit-contacts'),
        typed,
        problems,
        language,
      }),
    };
    const title = message(language, 'contact.title');
    const notices = { saved: 'contact.saved', noted: 'contact.noted' } as const;
    const notice = notices[request.query['notice'] as keyof typeof notices] as
      (typeof notices)[keyof typeof notices] | undefined;
    this.pages.send(request, response, 'contact', view, {
      title: problems.length > 0 ? `${message(language, 'form.errorPrefix')} ${title}` : title,
      register,
      notice: notice === undefined ? null : message(language, notice),
      status: problems.length > 0 ? 422 : 200,
    });
  }
}

/** What the reader can correct, or must be told; anything else is thrown on. */
export function problemsOf(error: unknown, language: Language): Problems {
  if (error instanceof InvalidInputError) return inputProblems(error, language);
  if (error instanceof ConflictError)
    return [{ field: null, message: problemText(error.code, language) ?? error.message }];
  throw error;
}
