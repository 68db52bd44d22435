import { DemoDirectory, Public, RegisterCatalogue } from '@kvalreg/core';
import { message } from '@kvalreg/rendering';
import { Controller, Get, Inject, Optional, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { demoUserViews } from '../access/demo-user-views.js';
import { languageOf } from '../platform/pages/language.js';
import { Pages } from '../platform/pages/pages.js';
import { registerCard } from './register-card.js';

/** The first page: what this is, what everybody may see, and the ways in. */
@Controller()
export class StartController {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly pages: Pages,
    @Optional() @Inject(DemoDirectory) private readonly demo: DemoDirectory | null,
  ) {}

  /** Whoever shortens the address of open results looks for those of all registers. */
  @Get('public')
  @Public()
  open(@Res() response: Response): void {
    response.redirect(303, '/#registers');
  }

  @Get()
  @Public()
  async start(@Req() request: Request, @Res() response: Response): Promise<void> {
    const language = languageOf(request);
    const link = (await this.demo?.link()) ?? null;
    const users = (await this.demo?.users()) ?? [];
    this.pages.send(
      request,
      response,
      'start',
      {
        registers: this.catalogue.all().map((register) =>
          registerCard(
            register,
            language,
            demoUserViews(
              users.filter(({ registers }) => registers.includes(register.id)),
              language,
            ),
          ),
        ),
        loginHref: '/login',
        demo: this.demo && {
          users: demoUserViews(
            users.filter(({ registers }) => registers.length === 0),
            language,
          ),
          link: link && { href: link.path, code: link.code },
        },
      },
      { title: message(language, 'chrome.start'), audience: 'public', register: null },
    );
  }
}
