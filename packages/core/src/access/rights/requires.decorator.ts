import { SetMetadata } from '@nestjs/common';
import type { Action } from './rights.js';

/** What a route asks for: an action of the rights table, or nothing at all. */
export type RouteRule = { readonly requires: Action } | { readonly public: true };
export const routeRuleKey = 'kvalreg:route-rule';

/** Lets in the roles that have this action in the rights table. */
export const Requires = (action: Action): MethodDecorator & ClassDecorator =>
  SetMetadata(routeRuleKey, { requires: action } satisfies RouteRule);

/** Lets in everybody: only for pages that show no person and for routes that check a secret of their own. */
export const Public = (): MethodDecorator & ClassDecorator =>
  SetMetadata(routeRuleKey, { public: true } satisfies RouteRule);
