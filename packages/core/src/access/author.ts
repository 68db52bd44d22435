import type { Principal } from './principal.js';

/**
 * Who wrote a row, as it is stored: `staff:<user id>`, `patient`, `link:<link id>` or `system:<program>`.
 * Names are looked up when they are shown.
 */
export function authorOf(principal: Principal): string {
  switch (principal.kind) {
    case 'staff':
      return `staff:${principal.userId}`;
    case 'patient':
      return principal.link ? `link:${principal.link.id}` : 'patient';
    case 'system':
      return `system:${principal.name}`;
    case 'anonymous':
      throw new TypeError('nobody who is anonymous writes');
  }
}

/** Name of the author in `column`: the member of staff, `patient`, or the program. */
export const authorName = (column: string): string => `
  case when ${column} like 'staff:%' then coalesce(
         (select u.name from access.user_account u where u.id::text = substr(${column}, 7)), 'staff')
       when ${column} = 'patient' or ${column} like 'link:%' then 'patient'
       else substr(${column}, strpos(${column}, ':') + 1) end`;
