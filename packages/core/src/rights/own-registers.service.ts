import { Injectable } from '@nestjs/common';
import type { Register } from '@kvalreg/declaration';
import type { PatientPrincipal } from '../access/principal.js';
import { Database } from '../platform/database/database.js';
import { NotFoundError } from '../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import { ownPersonId } from './own-scope.js';

/** In which registers somebody is. */
@Injectable()
export class OwnRegistersService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
  ) {}

  /** The registers of this installation that know the patient, in the order in which they are declared. */
  async of(principal: PatientPrincipal): Promise<readonly Register[]> {
    const personId = ownPersonId(principal);
    if (personId === null) return [];
    const rows = await this.database.outsideScope((tx) =>
      tx.query<{ id: string }[]>('select register.registers_of_person($1) as id', [personId]),
    );
    const known = new Set(rows.map(({ id }) => id));
    return this.catalogue.all().filter(({ id }) => known.has(id));
  }

  /** The same where one is meant: a register that does not know the patient is no register to the patient. */
  async one(
    principal: PatientPrincipal,
    registerId: string,
  ): Promise<{ readonly register: Register; readonly personId: string }> {
    const register = (await this.of(principal)).find(({ id }) => id === registerId);
    const personId = ownPersonId(principal);
    if (register && personId !== null) return { register, personId };
    throw new NotFoundError('unknown-own-register', 'You are not in this register, or no longer.');
  }
}
