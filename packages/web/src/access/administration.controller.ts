import {
  AccountListService,
  CurrentPrincipal,
  OrganisationService,
  RegisterCatalogue,
  Requires,
  type ListedAccount,
  type Principal,
} from '@kvalreg/core';
import { textIn, type Language, type Register } from '@kvalreg/declaration';
import { contentLanguage, counted, message, type AdministrationView } from '@kvalreg/rendering';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { assignmentText } from './assignment-text.js';
import { Pages } from '../platform/pages/pages.js';
import { hrefWith, lastPageInstead, pageIn, pagingView } from '../platform/pages/paging.js';

/** Where administrators begin: what is installed, and who may work as what. */
@Controller('administration')
export class AdministrationController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly accounts: AccountListService,
    private readonly pages: Pages,
  ) {}

  @Get()
  @Requires('manage-accounts')
  async show(
    @CurrentPrincipal() principal: Principal,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const language = this.pages.language(request);
    // An administrator of one register sees that one, of the installation all.
    const own = principal.kind === 'staff' ? (principal.assignment?.registerId ?? null) : null;
    const registers = this.catalogue.all().filter(({ id }) => own === null || id === own);
    const found = await this.accounts.list(principal, own, { page: pageIn(request.query) });
    const hrefOf = (page: number): string => hrefWith(request.path, { page: String(page) });
    const instead = lastPageInstead(found);
    if (instead !== null) {
      response.redirect(303, hrefOf(instead));
      return;
    }
    const view: AdministrationView = {
      registers: await Promise.all(registers.map((register) => this.registerView(register, language))),
      accountsCaption: counted(language, 'administrator.accounts', found.total),
      accounts: found.items.map((account) => this.accountView(account, language)),
      paging: pagingView(found, hrefOf, language),
      rightsHref: '/administration/rights',
      apiHref: '/api/v1/openapi.json',
    };
    this.pages.send(request, response, 'administration', view, {
      title: message(language, 'administrator.title'),
    });
  }

  private async registerView(
    register: Register,
    language: Language,
  ): Promise<AdministrationView['registers'][number]> {
    const content = contentLanguage(register, language);
    const units = await this.organisation.units(register.id);
    const facts = [
      ['administrator.version', register.version],
      ['administrator.identifier', register.id],
      [
        'administrator.languages',
        register.languages.map((one) => message(language, `language.${one}`)).join(', '),
      ],
      [
        'administrator.pathways',
        Object.values(register.pathways)
          .map(({ title }) => textIn(title, content))
          .join(', '),
      ],
    ] as const;
    return {
      title: textIn(register.title, content),
      contentLanguage: content === language ? null : content,
      facts: facts.map(([key, value]) => ({ term: message(language, key), value })),
      unitsCaption: counted(language, 'administrator.units', units.length),
      units: units.map(({ id, name, regionName }) => ({ id, name, region: regionName ?? null })),
    };
  }

  private accountView(
    { id, name, email, isProgram, assignments }: ListedAccount,
    language: Language,
  ): AdministrationView['accounts'][number] {
    return {
      name,
      href: `/administration/accounts/${id}`,
      email,
      isProgram,
      assignments: assignments.map((assignment) =>
        assignmentText(assignment, this.catalogue.all(), language),
      ),
    };
  }
}
