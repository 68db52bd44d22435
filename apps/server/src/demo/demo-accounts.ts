import {
  AccountsService,
  OrganisationService,
  RegisterCatalogue,
  type NewAssignment,
  type Unit,
} from '@kvalreg/core';
import type { INestApplicationContext } from '@nestjs/common';
import { demoPeople, type DemoAssignment } from './demo-people.js';

/** What the accounts of the demo's provider are stored under, whatever port it is reached at. */
export const demoAccountsOf = 'kvalreg-demo';

/** The clinics of each register, in the order in which the demo's people are given theirs. */
export type Clinics = ReadonlyMap<string, readonly Unit[]>;

/**
 * Gives every member of staff of the demo an account with the assignments that are meant for them, and no
 * others. Clinics are those that the registers have at this moment; run it again when they change.
 */
export async function ensureDemoAccounts(app: INestApplicationContext): Promise<void> {
  const accounts = app.get(AccountsService, { strict: false });
  const clinics = await clinicsOf(
    app.get(RegisterCatalogue, { strict: false }),
    app.get(OrganisationService, { strict: false }),
  );
  for (const { id, name, assignments } of demoPeople.filter(({ login }) => login === 'staff')) {
    const account = { subject: `${demoAccountsOf}|${id}`, name, email: `${id}@demo.invalid` };
    await accounts.setAssignments(
      account,
      assignments.flatMap((assignment) => inEachRegister(assignment, clinics)),
    );
  }
}

export async function clinicsOf(
  catalogue: RegisterCatalogue,
  organisation: OrganisationService,
): Promise<Clinics> {
  const clinics = new Map<string, readonly Unit[]>();
  for (const { id } of catalogue.all()) {
    const units = await organisation.units(id);
    clinics.set(
      id,
      units.filter(({ kind }) => kind === 'clinic'),
    );
  }
  return clinics;
}

function inEachRegister({ role, clinic }: DemoAssignment, clinics: Clinics): readonly NewAssignment[] {
  if (role === 'administrator') return [{ role, registerId: null, unitId: null }];
  return [...clinics].flatMap(([registerId, units]): readonly NewAssignment[] => {
    if (clinic === undefined) return [{ role, registerId, unitId: null }];
    // A register that has too few clinics gives no assignment there.
    const unit = units[clinic];
    return unit ? [{ role, registerId, unitId: unit.id }] : [];
  });
}
