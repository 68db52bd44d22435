import { Injectable } from '@nestjs/common';
import type { Form, Register } from '@kvalreg/declaration';
import type { EntityManager } from 'typeorm';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';

/** Finds a form as it was in an earlier version, so that an old answer is shown with the questions it was given to. */
@Injectable()
export class FormVersions {
  private readonly earlier = new Map<string, Form>();
  constructor(private readonly catalogue: RegisterCatalogue) {}

  async form(
    tx: EntityManager,
    registerId: string,
    pathway: string,
    name: string,
    version: string,
  ): Promise<Form> {
    const current = this.catalogue.form(registerId, pathway, name);
    if (current.version === version) return current;
    const key = [registerId, pathway, name, version].join('\n');
    const form = this.earlier.get(key) ?? (await this.installed(tx, registerId, pathway, name, version));
    if (form) this.earlier.set(key, form);
    return form ?? current;
  }

  private async installed(
    tx: EntityManager,
    registerId: string,
    pathway: string,
    name: string,
    version: string,
  ): Promise<Form | undefined> {
    // Written by this program from a declaration that was checked, and never changed since.
    const rows = await tx.query<{ manifest: Register }[]>(
      `select manifest from register.manifest
       where register_id = $1 and manifest #>> array['pathways', $2, 'forms', $3, 'version'] = $4
       order by installed_at desc limit 1`,
      [registerId, pathway, name, version],
    );
    return rows[0]?.manifest.pathways[pathway]?.forms[name];
  }
}
