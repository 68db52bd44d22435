import { Injectable } from '@nestjs/common';
import type { Form } from '@kvalreg/declaration';
import { withWording, type InstalledTextPack, type TextPack } from '@kvalreg/engine';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { packsInUse, packsOfResponse, readPacks } from './text-packs.query.js';

/** An answer in one of its revisions. */
export interface AnsweredRevision {
  readonly registerId: string;
  readonly unitId: string;
  readonly responseId: string;
  readonly revision: number;
}

/**
 * Gives forms the wording that is installed. Which packs are in use is asked of the database each time, since another
 * process may have installed one a moment ago; the packs themselves never change, and are kept in memory.
 */
@Injectable()
export class Wordings {
  private readonly packs = new Map<string, TextPack>();
  /** The latest wording of each form, so that what is derived from a form is derived once. */
  private readonly worded = new WeakMap<Form, { readonly ids: string; readonly form: Form }>();

  constructor(private readonly clock: Clock) {}

  /** The form as it is shown to somebody who fills it in now. */
  async current(tx: EntityManager, registerId: string, form: Form): Promise<Form> {
    return this.withPacks(tx, form, await this.inUse(tx, registerId, form));
  }

  /** The form in the wording that it had when a revision was given; without a note of any, the labels of the form. */
  async answered(tx: EntityManager, form: Form, responseId: string | null, revision: number): Promise<Form> {
    if (responseId === null || Object.keys(form.instruments).length === 0) return form;
    const noted = (await packsOfResponse(tx, responseId)).get(revision);
    return noted ? this.withPacks(tx, form, noted) : form;
  }

  /** Notes which wording was in use when an answer was given. */
  async note(tx: EntityManager, form: Form, answered: AnsweredRevision): Promise<void> {
    const ids = await this.inUse(tx, answered.registerId, form);
    if (ids.length === 0) return;
    await tx.query(
      `insert into register.response_wording (response_id, revision, register_id, unit_id, pack_id)
       select $1, $2, $3, $4, * from unnest($5::uuid[])`,
      [answered.responseId, answered.revision, answered.registerId, answered.unitId, ids],
    );
  }

  private async inUse(tx: EntityManager, registerId: string, form: Form): Promise<readonly string[]> {
    const instruments = Object.values(form.instruments).map(({ id }) => id);
    return instruments.length === 0 ? [] : packsInUse(tx, registerId, instruments, this.clock.today());
  }

  private async withPacks(tx: EntityManager, form: Form, ids: readonly string[]): Promise<Form> {
    if (ids.length === 0) return form;
    const key = ids.join(' ');
    const known = this.worded.get(form);
    if (known?.ids === key) return known.form;
    const missing = ids.filter((id) => !this.packs.has(id));
    if (missing.length > 0) for (const { id, pack } of await readPacks(tx, missing)) this.packs.set(id, pack);
    const packs = ids.flatMap((id): readonly InstalledTextPack[] => {
      const pack = this.packs.get(id);
      return pack ? [{ id, pack }] : [];
    });
    const worded = withWording(form, packs);
    this.worded.set(form, { ids: key, form: worded });
    return worded;
  }
}
