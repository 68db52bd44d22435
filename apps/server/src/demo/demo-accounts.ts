import {
  AccountsService,
  OrganisationService,
  RegisterCatalogue,
  type NewAssignment,
  type Unit,
} from '@kvalreg/core';
import type { INestApplicationContext } from '@nestjs/common';
import { DemoCommissions, type DemoCommission } from './demo-commissions.js';
import { DemoCast } from './demo-cast.provider.js';
import type { DemoAssignment, DemoPerson } from './demo-cast.js';

/** What the accounts of the demo's provider are stored under, whatever port it is reached at. */
export const demoAccountsOf = 'kvalreg-demo';

/** The clinics of each register in alphabetical order. */
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
  const { people } = app.get(DemoCast, { strict: false });
  app.get(DemoCommissions, { strict: false }).set(commissionsOf(people, clinics));
  for (const { id, name, assignments } of people.filter(({ login }) => login === 'staff')) {
    const account = { subject: `${demoAccountsOf}|${id}`, name, email: `${id}@demo.invalid` };
    await accounts.setAssignments(
      account,
      assignments.flatMap((assignment) => inClinics(assignment, clinics)),
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

/** Where the database has other units than the demo, somebody works at the one in the same place of the list. */
export function clinicOf({ registerId, unit }: DemoAssignment, clinics: Clinics): Unit | undefined {
  if (!unit || registerId === null) return undefined;
  const known = clinics.get(registerId) ?? [];
  return known.find(({ id }) => id === unit.id) ?? known[unit.position];
}

function inClinics(assignment: DemoAssignment, clinics: Clinics): readonly NewAssignment[] {
  const { role, registerId } = assignment;
  if (!assignment.unit) return [{ role, registerId, unitId: null }];
  const clinic = clinicOf(assignment, clinics);
  return clinic ? [{ role, registerId, unitId: clinic.id }] : [];
}

function commissionsOf(people: readonly DemoPerson[], clinics: Clinics): ReadonlyMap<string, DemoCommission> {
  return new Map(
    people.flatMap(({ id, assignments }) => {
      const held = assignments.map((assignment) => clinicOf(assignment, clinics));
      const [first] = held;
      if (!first?.hsaId || held.some((clinic) => clinic?.id !== first.id)) return [];
      return [[id, { unitHsaId: first.hsaId, unitName: first.name }] as const];
    }),
  );
}
