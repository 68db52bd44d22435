import { accessOf, type Principal } from '@kvalreg/core';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** The parameters of the address of one form of an episode. */
export interface FormAddress {
  readonly register: string;
  readonly episode: string;
  readonly occasion: string;
}
/** Somebody of the staff who has come to a form. */
export interface StaffAtForm {
  readonly address: FormAddress;
  readonly principal: Principal;
  readonly request: Request;
}

/** Who has come to the form of an address `:register/…/:episode/:occasion`. */
export const StaffVisit = createParamDecorator(
  (_options: unknown, context: ExecutionContext): StaffAtForm => {
    const request = context.switchToHttp().getRequest<Request<{ [K in keyof FormAddress]: string }>>();
    const { register, episode, occasion } = request.params;
    return { address: { register, episode, occasion }, principal: accessOf(request).principal, request };
  },
);
