import {
  OrganisationService,
  RegisterCatalogue,
  type DemoDirectory,
  type DemoLink,
  type DemoUser,
} from '@kvalreg/core';
import { Injectable } from '@nestjs/common';
import { clinicOf, clinicsOf, type Clinics } from './demo-accounts.js';
import { DemoCast } from './demo-cast.provider.js';
import { DemoLetter } from './demo-letter.js';
import type { DemoPerson } from './demo-cast.js';

/** The people of the demo as the start page shows them. */
@Injectable()
export class DemoPeopleDirectory implements DemoDirectory {
  constructor(
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly letter: DemoLetter,
    private readonly cast: DemoCast,
  ) {}

  async users(): Promise<readonly DemoUser[]> {
    const clinics = await clinicsOf(this.catalogue, this.organisation);
    return this.cast.people.map(({ id, name, login, sees, assignments }) => ({
      id,
      name,
      login,
      sees,
      registers: [...new Set(assignments.flatMap(({ registerId }) => registerId ?? []))],
      roles: login === 'patient' ? ['patient'] : [...new Set(assignments.map(({ role }) => role))],
      places: placesOf(assignments, clinics),
    }));
  }

  link(): Promise<DemoLink | null> {
    return this.letter.link();
  }
}

function placesOf(assignments: DemoPerson['assignments'], clinics: Clinics): readonly string[] {
  return [...new Set(assignments.flatMap((assignment) => clinicOf(assignment, clinics)?.name ?? []))];
}
