import { Injectable } from '@nestjs/common';
import type { Language, Text } from '@kvalreg/declaration';
import type { PatientPrincipal } from '../../access/principal.js';
import type { Scope } from '../../access/scope.js';
import { Database } from '../../platform/database/database.js';
import { NotFoundError } from '../../platform/errors/domain-error.js';
import { isUuid } from '../../platform/http/uuid.js';
import { RegisterCatalogue } from '../../platform/registers/register-catalogue.js';
import type { ContactField } from '../change/changed-fields.js';
import type { ContactChange, ContactOfPerson } from '../contact.js';
import { ContactsService } from '../contacts.service.js';

export interface OwnContact extends ContactOfPerson {
  readonly registerId: string;
  readonly registerTitle: Text;
  /** Those that the register writes in. */
  readonly languages: readonly Language[];
}

/** A patient's own: in every register that the patient is in. */
@Injectable()
export class OwnContactsService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly contacts: ContactsService,
  ) {}

  async mine(principal: PatientPrincipal): Promise<readonly OwnContact[]> {
    const scopes = await this.scopesOf(principal);
    return Promise.all(
      scopes.map(async (scope) => {
        const { title, languages } = this.catalogue.register(scope.registerId);
        const found = await this.contacts.read(scope, principal.personId ?? '');
        return { ...found, registerId: scope.registerId, registerTitle: title, languages };
      }),
    );
  }

  /** Changes it in one register: each may have been given another address for a reason. */
  async change(
    principal: PatientPrincipal,
    registerId: string,
    change: ContactChange,
    language: Language = 'en',
  ): Promise<readonly ContactField[]> {
    const scope = (await this.scopesOf(principal)).find((one) => one.registerId === registerId);
    if (!scope)
      throw new NotFoundError('unknown-register', `You are not in a register "${registerId.slice(0, 40)}".`);
    return this.contacts.change(scope, principal.personId ?? '', change, language);
  }

  /** One scope for each register: what is kept there is the same in all its units. */
  private async scopesOf(principal: PatientPrincipal): Promise<readonly Scope[]> {
    const { personId, link } = principal;
    if (personId === null || link || !isUuid(personId)) return [];
    const known = new Set(this.catalogue.all().map(({ id }) => id));
    const places = await this.database.outsideScope((tx) =>
      tx.query<{ register_id: string; unit_id: string }[]>(
        'select distinct on (register_id) register_id, unit_id from register.episodes_of_person($1) order by register_id, unit_id',
        [personId],
      ),
    );
    return places
      .filter(({ register_id: registerId }) => known.has(registerId))
      .map(({ register_id: registerId, unit_id: unitId }) => ({
        registerId,
        level: 'unit',
        unitId,
        principal,
      }));
  }
}
