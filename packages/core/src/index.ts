export { type Role, roles, clinicRoles, isRole } from './access/rights/role.js';
export { type Action, actions, rights, mayRole } from './access/rights/rights.js';
export { may } from './access/rights/may.js';
export { Public, Requires, type RouteRule } from './access/rights/requires.decorator.js';
export {
  anonymous,
  roleOf,
  type AnonymousPrincipal,
  type Assignment,
  type PatientPrincipal,
  type Principal,
  type StaffPrincipal,
  type SystemPrincipal,
} from './access/principal.js';
export { CurrentPrincipal } from './access/current-principal.decorator.js';
export { CsrfToken } from './access/csrf-token.decorator.js';
export { accessOf, type RequestAccess } from './access/request-access.js';
