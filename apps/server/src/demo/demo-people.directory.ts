import {
  OrganisationService,
  RegisterCatalogue,
  type DemoDirectory,
  type DemoLink,
  type DemoUser,
  type Unit,
} from '@kvalreg/core';
import { Injectable } from '@nestjs/common';
import { clinicsOf } from './demo-accounts.js';
import { DemoLetter } from './demo-letter.js';
import { demoPeople, type DemoPerson } from './demo-people.js';

/** The people of the demo as the start page shows them. */
@Injectable()
export class DemoPeopleDirectory implements DemoDirectory {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly letter: DemoLetter,
  ) {}

  async users(): Promise<readonly DemoUser[]> {
    const clinics = await clinicsOf(this.catalogue, this.organisation);
    return demoPeople.map(({ id, name, title, login, sees, assignments }) => ({
      id,
      name,
      title,
      login,
      sees,
      roles: login === 'patient' ? ['patient'] : [...new Set(assignments.map(({ role }) => role))],
      places: placesOf(assignments, [...clinics.values()]),
    }));
  }

  link(): Promise<DemoLink | null> {
    return this.letter.link();
  }
}

function placesOf(
  assignments: DemoPerson['assignments'],
  clinics: readonly (readonly Unit[])[],
): readonly string[] {
  const names = assignments.flatMap(({ clinic }) =>
    clinic === undefined ? [] : clinics.flatMap((ofRegister) => ofRegister[clinic]?.name ?? []),
  );
  return [...new Set(names)];
}
