import {
  CurrentPrincipal,
  OwnContactsService,
  RegisterCatalogue,
  Requires,
  type OwnContact,
  type Principal,
} from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { message, type OwnContactsView } from '@kvalreg/rendering';
import { Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asPatient } from '../access/as-patient.js';
import type { inputProblems } from '../platform/errors/input-problems.js';
import { asBody } from '../platform/pages/body.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { changeOf, typedIn, type TypedContact } from './contact-form-fields.js';
import { contactForm } from './contact-form.js';
import { problemsOf } from './contact.controller.js';

interface Refused {
  readonly registerId: string;
  readonly typed: TypedContact;
  readonly problems: ReturnType<typeof inputProblems>;
}

/** A patient says where the registers may write, and by which ways they may not. */
@Controller('my/contacts')
export class OwnContactsPages {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly contacts: OwnContactsService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('read-own-data')
  @Header('cache-control', 'private, no-store')
  async read(
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.show(principal, request, response, null);
  }

  @Post(':register')
  @Requires('read-own-data')
  async change(
    @Param('register') registerId: string,
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const patient = asPatient(principal);
    const register = this.catalogue.register(registerId);
    const language = languageOf(request, register);
    const prefix = prefixOf(registerId);
    const typed = typedIn(asBody(request.body), prefix);
    const isProtected =
      (await this.contacts.mine(patient)).find((own) => own.registerId === registerId)?.isProtected ?? false;
    const options = { prefix, languages: register.languages, isOwn: true, isProtected, errors: {}, language };
    try {
      await this.contacts.change(patient, registerId, changeOf(typed, options), language);
      response.redirect(303, '/my/contacts?notice=saved');
    } catch (error) {
      const problems = problemsOf(error, language);
      await this.show(principal, request, response, { registerId, typed, problems });
    }
  }

  private async show(
    principal: Principal,
    request: Request,
    response: Response,
    refused: Refused | null,
  ): Promise<void> {
    const mine = await this.contacts.mine(asPatient(principal));
    const only = mine.length === 1 ? this.catalogue.register(mine[0]?.registerId ?? '') : null;
    const language = languageOf(request, only);
    const title = message(language, 'contact.own');
    const view: OwnContactsView = { registers: mine.map((own) => sectionOf(own, refused, language)) };
    this.pages.send(request, response, 'own-contacts', view, {
      title: refused ? `${message(language, 'form.errorPrefix')} ${title}` : title,
      audience: 'patient',
      register: only,
      notice: request.query['notice'] === 'saved' ? message(language, 'contact.saved') : null,
      status: refused ? 422 : 200,
    });
  }
}

function sectionOf(
  own: OwnContact,
  refused: Refused | null,
  language: Language,
): OwnContactsView['registers'][number] {
  const { registerId, registerTitle, languages, isProtected } = own;
  const here = refused?.registerId === registerId ? refused : null;
  return {
    id: `register-${registerId}`,
    title: textIn(registerTitle, language),
    isProtected,
    form: contactForm(own, {
      action: `/my/contacts/${encodeURIComponent(registerId)}`,
      prefix: prefixOf(registerId),
      languages,
      isOwn: true,
      mayEdit: true,
      typed: here?.typed ?? null,
      problems: here?.problems ?? [],
      language,
    }),
  };
}

function prefixOf(registerId: string): string {
  return `${registerId}-`;
}
