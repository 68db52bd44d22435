import { accessOf, NotFoundError, type FilingPlace, type Principal } from '@kvalreg/core';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** Somebody who has come to the page of one filing. */
export interface FilingVisitor {
  readonly registerId: string;
  readonly place: FilingPlace;
  readonly principal: Principal;
  readonly request: Request;
}

/** Who has come to the filing of an address `:register/…/:submission/:year/:unit`. */
export const FilingVisit = createParamDecorator(
  (_options: unknown, context: ExecutionContext): FilingVisitor => {
    const request = context
      .switchToHttp()
      .getRequest<Request<{ register: string; submission: string; year: string; unit: string }>>();
    const { register, submission, year, unit } = request.params;
    if (!/^\d{4}$/u.test(year))
      throw new NotFoundError('no-such-address', 'There is nothing at this address.');
    return {
      registerId: register,
      place: { submission, filingYear: Number(year), unitId: unit },
      principal: accessOf(request).principal,
      request: request,
    };
  },
);

/** Address of the list of filings, and of one of them. */
export function filingsHref(registerId: string, submission: string): string {
  return `/r/${encodeURIComponent(registerId)}/submissions/${encodeURIComponent(submission)}`;
}
export function filingHref(registerId: string, { submission, filingYear, unitId }: FilingPlace): string {
  return `${filingsHref(registerId, submission)}/${String(filingYear)}/${encodeURIComponent(unitId)}`;
}
