import { Public } from '@kvalreg/core';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AnswerPages, type Visit } from './answer-pages.js';

/** What a personal link opens. The key in the address is the only thing that lets somebody in. */
@Controller('a/:key')
@Public()
export class PersonalLinkController {
  constructor(private readonly answers: AnswerPages) {}

  @Get()
  intro(@Param('key') key: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.intro(request, response, visitOf(key));
  }

  @Get('p/:page')
  page(
    @Param('key') key: string,
    @Param('page') page: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.page(request, response, visitOf(key), page);
  }

  @Post('p/:page')
  postPage(
    @Param('key') key: string,
    @Param('page') page: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.answers.postPage(request, response, visitOf(key), page);
  }

  @Post('draft')
  autosave(@Param('key') key: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.autosave(request, response, visitOf(key));
  }

  @Get('summary')
  summary(@Param('key') key: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.summary(request, response, visitOf(key));
  }

  @Post('summary')
  submit(@Param('key') key: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.submit(request, response, visitOf(key));
  }

  @Get('later')
  later(@Param('key') key: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.answers.later(request, response, visitOf(key));
  }
}

function visitOf(key: string): Visit {
  return { way: { key }, base: `/a/${encodeURIComponent(key)}`, backHref: null };
}
