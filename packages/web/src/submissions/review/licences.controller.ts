import {
  CurrentPrincipal,
  DomainError,
  LicencesService,
  Requires,
  ReviewFilingsService,
  scopeOf,
  NotFoundError,
  type Principal,
} from '@kvalreg/core';
import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { asBody, isoDateOf, textOf } from '../../platform/pages/body.js';
import { filingsHref } from '../filing-visit.decorator.js';

/** What the authority does for all units: publish a year, and say when units have a licence. */
@Controller('r/:register/submissions/:submission')
export class LicencesPageController {
  constructor(
    private readonly licences: LicencesService,
    private readonly review: ReviewFilingsService,
  ) {}

  @Post(':year/publish')
  @Requires('review-filing')
  async publish(
    @Param('register') registerId: string,
    @Param('submission') submission: string,
    @Param('year') year: string,
    @CurrentPrincipal() principal: Principal,
    @Res() response: Response,
  ): Promise<void> {
    if (!/^\d{4}$/u.test(year))
      throw new NotFoundError('no-such-address', 'There is nothing at this address.');
    await this.review.publish(scopeOf(principal, registerId), submission, Number(year));
    response.redirect(303, `${filingsHref(registerId, submission)}?year=${year}&done=published`);
  }

  @Post('licences')
  @Requires('review-filing')
  async add(
    @Param('register') registerId: string,
    @Param('submission') submission: string,
    @CurrentPrincipal() principal: Principal,
    @Body() sent: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const unitId = textOf(asBody(sent), 'unit');
    await this.tried(registerId, submission, response, () =>
      this.licences.add(scopeOf(principal, registerId), { unitId, ...daysOf(sent) }),
    );
  }

  @Post('licences/:licence')
  @Requires('review-filing')
  async change(
    @Param('register') registerId: string,
    @Param('submission') submission: string,
    @Param('licence') licence: string,
    @CurrentPrincipal() principal: Principal,
    @Body() sent: unknown,
    @Res() response: Response,
  ): Promise<void> {
    await this.tried(registerId, submission, response, () =>
      this.licences.change(scopeOf(principal, registerId), licence, daysOf(sent)),
    );
  }

  private async tried(
    registerId: string,
    submission: string,
    response: Response,
    work: () => Promise<unknown>,
  ): Promise<void> {
    const outcome = await work().then(
      () => 'done=licence',
      (error: unknown) => {
        const isSaid = error instanceof DomainError && (error.status === 400 || error.status === 409);
        if (!isSaid) throw error;
        return `problem=${error.code}`;
      },
    );
    response.redirect(303, `${filingsHref(registerId, submission)}?${outcome}#licences`);
  }
}

function daysOf(sent: unknown): { readonly from: string; readonly to: string | null } {
  const to = isoDateOf(textOf(asBody(sent), 'to'));
  return { from: isoDateOf(textOf(asBody(sent), 'from')), to: to === '' ? null : to };
}
