import { accessOf } from '@kvalreg/core';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { asPatient } from '../../access/as-patient.js';
import type { Visit } from './answer-pages.js';

/** The form that a patient who is logged in has come to, from an address `:episode/:occasion`. */
export const OwnVisit = createParamDecorator((_options: unknown, context: ExecutionContext): Visit => {
  const request = context.switchToHttp().getRequest<Request<{ episode: string; occasion: string }>>();
  const { episode: episodeId, occasion } = request.params;
  return {
    way: { principal: asPatient(accessOf(request).principal), episodeId, occasion },
    base: `/my/${encodeURIComponent(episodeId)}/${encodeURIComponent(occasion)}`,
    backHref: '/my',
  };
});
