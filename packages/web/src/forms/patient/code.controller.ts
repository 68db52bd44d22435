import { LinksService, NotFoundError, InvalidInputError, Public } from '@kvalreg/core';
import { message } from '@kvalreg/rendering';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { languageOf } from '../../platform/pages/language.js';
import { Pages } from '../../platform/pages/pages.js';
import { asBody, textOf } from '../../platform/pages/body.js';

/** For whoever types the code of a letter instead of opening its link. */
@Controller('code')
@Public()
export class CodeController {
  constructor(
    private readonly links: LinksService,
    private readonly pages: Pages,
  ) {}

  @Get()
  ask(@Req() request: Request, @Res() response: Response): void {
    this.show(request, response, '', null);
  }

  @Post()
  async open(@Req() request: Request, @Res() response: Response): Promise<void> {
    const language = languageOf(request);
    const code = textOf(asBody(request.body), 'code').slice(0, 100);
    if (code.trim() === '') {
      this.show(request, response, '', message(language, 'code.missing'));
      return;
    }
    try {
      const { key } = await this.links.exchangeCode(code, request.ip ?? '');
      response.redirect(303, `/a/${encodeURIComponent(key)}`);
    } catch (error) {
      const isMistyped = error instanceof InvalidInputError && error.code === 'code-mistyped';
      if (!isMistyped && !(error instanceof NotFoundError)) throw error;
      this.show(request, response, code, message(language, isMistyped ? 'code.mistyped' : 'code.unknown'));
    }
  }

  private show(request: Request, response: Response, value: string, error: string | null): void {
    const language = languageOf(request);
    const title = message(language, 'code.title');
    const view = { action: '/code', value, error };
    this.pages.send(request, response, 'code', view, {
      title: error === null ? title : `${message(language, 'form.errorPrefix')} ${title}`,
      audience: 'patient',
      register: null,
      status: error === null ? 200 : 422,
    });
  }
}
