/** A stored row without the ids of members of staff and of links: the part that they played remains. */
export function withoutStaff(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? partIn(value) : value]),
  );
}

function partIn(value: string): string {
  return /^(staff|link):[0-9a-f-]{36}$/u.test(value) ? value.slice(0, value.indexOf(':')) : value;
}
