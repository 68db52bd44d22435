import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { authorOf } from '../episodes/author.js';
import { episodeOf } from '../episodes/episode-row.js';
import { FormsService } from '../forms/forms.service.js';
import { readFormRow } from '../forms/read-form.query.js';
import { lockOccasion } from '../forms/submission/lock-occasion.js';
import { IdentityReader } from '../people/identity-reader.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInputError } from '../platform/errors/domain-error.js';
import { compareEntries, dayField, type ComparedEntries } from './compare-entries.js';
import type { EntryAccuracy, EntryOutcome, PaperComparison, Settlement } from './paper.js';
import { dropDrafts } from './paper-draft.query.js';
import { nothingToCompare, unknownPaper } from './paper-errors.js';
import { addEntry, entriesOf, readAccuracy, type EntryRow, type PaperRow } from './papers.query.js';
import { PrintingService } from './printing.service.js';
import { TypingService } from './typing.service.js';

interface Both extends ComparedEntries {
  readonly first: EntryRow;
  readonly second: EntryRow;
}

/** Where two people have typed the same paper differently: beside each other, and settled. */
@Injectable()
export class ComparingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly printing: PrintingService,
    private readonly typing: TypingService,
    private readonly forms: FormsService,
    private readonly identities: IdentityReader,
    private readonly audit: AuditService,
  ) {}

  async read(scope: Scope, codeText: string): Promise<PaperComparison> {
    return this.database.inScope(scope, async (tx) => {
      const row = await this.typing.find(tx, codeText);
      if (row.state !== 'to-compare') throw nothingToCompare();
      const form = await readFormRow(tx, row.episode_id, row.occasion, 'staff');
      const person = (await this.identities.read(tx, [row.person_id])).get(row.person_id);
      if (!form || !person) throw unknownPaper();
      const { first, second, agreed, differences } = await this.compared(tx, row);
      await this.audit.record(
        tx,
        { ...scope, unitId: row.unit_id },
        'paper.compare',
        { personId: row.person_id, episodeId: row.episode_id },
        { paper: row.id, occasion: row.occasion },
      );
      return {
        ...(await this.printing.printed(tx, row)),
        episode: episodeOf(form),
        person,
        firstBy: first.author_name,
        secondBy: second.author_name,
        agreed,
        differences,
      };
    });
  }

  /** Submits what both have typed together with what was settled where they differ. */
  async settle(scope: Scope, codeText: string, settlement: Settlement): Promise<EntryOutcome> {
    return this.database.inScope(scope, async (tx) => {
      const row = await this.typing.find(tx, codeText);
      await lockOccasion(tx, row.episode_id, row.occasion);
      const { first, agreed, differences } = await this.compared(tx, row);
      const open = differences.filter(
        ({ field }) => !Object.hasOwn(settlement.answers, field) && field !== dayField,
      );
      if (open.length > 0) {
        throw new InvalidInputError(
          'paper-unsettled',
          `What stands on the paper must be said for every field that was typed differently: ${open.map(({ field }) => field).join(', ')}.`,
        );
      }
      const differs = new Set(differences.map(({ field }) => field));
      const settled = Object.entries(settlement.answers).filter(([key]) => differs.has(key));
      const answers = { ...agreed, ...Object.fromEntries(settled) };
      const filledOn = differs.has(dayField) ? (settlement.filledOn ?? null) : first.filled_on;
      const request = await this.typing.requestOf(tx, row, { ...settlement, answers, filledOn });
      const { isReplay } = await this.forms.submitIn(tx, scope, request);
      const outcome = { outcome: 'stored', differing: differences.length } as const;
      if (isReplay) return outcome;
      await addEntry(tx, row, {
        round: 3,
        answers,
        filledOn,
        author: authorOf(scope.principal),
        typedAt: this.clock.now(),
      });
      await dropDrafts(tx, row);
      await this.audit.record(
        tx,
        { ...scope, unitId: row.unit_id },
        'paper.settle',
        { personId: row.person_id, episodeId: row.episode_id },
        { paper: row.id, occasion: row.occasion, differing: differences.length },
      );
      return outcome;
    });
  }

  /** How often typing goes wrong, as far as papers were typed twice; shows no person. */
  async accuracy(scope: Scope): Promise<readonly EntryAccuracy[]> {
    return this.database.inScope(scope, (tx) => readAccuracy(tx), { readOnly: true });
  }

  private async compared(tx: EntityManager, row: PaperRow): Promise<Both> {
    const [first, second] = await entriesOf(tx, row.id);
    if (!first || !second) throw nothingToCompare();
    const { form } = await this.printing.printed(tx, row);
    const [one, other] = [first, second].map(({ answers, filled_on: filledOn }) => ({ answers, filledOn }));
    if (!one || !other) throw nothingToCompare();
    return { first, second, ...compareEntries(form, one, other) };
  }
}
