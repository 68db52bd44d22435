import { FilingLoader, type FilingAuthor, type StoredFiling } from '@kvalreg/core';
import type { DemoFiling, DemoStaff, RegisterPlugin } from '@kvalreg/declaration';
import type { Application } from '../database/with-application.js';

/** Stores the licences and filings of a register's demo as if its people had filed, reviewed and published them. */
export async function loadFilings(
  application: Application,
  { register, demo }: RegisterPlugin,
  submission: string,
  filed: readonly DemoFiling[],
): Promise<void> {
  const loader = application.get(FilingLoader);
  await loader.loadLicences(register.id, demo?.licences ?? []);
  const staff = demo?.staff ?? [];
  const reviewer = authorOf(staff.find(({ role }) => role === 'authority'));
  const stored = filed.map((filing): StoredFiling => {
    const { unit, filingYear, state, values, comments, submittedOn, publishedOn, returnComment } = filing;
    const signed = submittedOn ?? `${String(filingYear)}-03-01`;
    const reviewed = publishedOn ?? signed;
    return {
      submission,
      unitId: unit,
      filingYear,
      state,
      figures: values,
      author: authorOf(staff.find((person) => person.unit === unit)),
      signedAt: at(signed, '10:00'),
      ...(comments && { comments }),
      ...(state !== 'draft' && state !== 'submitted' && { reviewer, reviewedAt: at(reviewed, '14:00') }),
      ...(state === 'published' && { publishedAt: at(reviewed, '15:00') }),
      ...(returnComment !== undefined && { returnComment }),
    };
  });
  await loader.load(register.id, stored);
}

function authorOf(person: DemoStaff | undefined): FilingAuthor {
  return person
    ? { id: `demo:${person.name}`, name: person.name, role: person.role }
    : { id: 'demo', name: 'Demo', role: null };
}

function at(day: string, time: string): string {
  return `${day}T${time}:00Z`;
}
