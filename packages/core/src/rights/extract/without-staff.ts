/** Columns that lead to a member of staff or to a log-in, by the ends of their names. */
const leadsToStaff = /(^|_)(user|account|session|assignment)_id$/u;

/** A stored row without the ids of members of staff and of links: the part that they played remains. */
export function withoutStaff(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => !leadsToStaff.test(name))
      .map(([name, value]) => [name, typeof value === 'string' ? partIn(value) : value]),
  );
}

function partIn(value: string): string {
  return /^(staff|link):[0-9a-f-]{36}$/u.test(value) ? value.slice(0, value.indexOf(':')) : value;
}
