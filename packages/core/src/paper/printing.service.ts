import { Injectable } from '@nestjs/common';
import type { Pathway } from '@kvalreg/declaration';
import { randomInt, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../access/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { authorOf } from '../episodes/author.js';
import { FormsService } from '../forms/forms.service.js';
import { newCode } from '../forms/links/link-code.js';
import { lockOccasion, type LockedOccasion } from '../forms/submission/lock-occasion.js';
import { alreadyAnswered, refuseEnded } from '../forms/submission/submission-conflicts.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { ConflictError, InvalidInputError } from '../platform/errors/domain-error.js';
import { pageOf, type Page, type PageRequest } from '../platform/http/page.js';
import { isUuid } from '../platform/http/uuid.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';
import type { Paper, PaperState, PrintedPaper, PrintRequest } from './paper.js';
import { revokedPaper, tooManyPapers, unknownPaper } from './paper-errors.js';
import { readPaperCode } from './paper-mark.js';
import { paperByCode, paperOf, papersOfBatch, readPapers, type PaperRow } from './papers.query.js';

export interface PapersRequest extends PageRequest {
  readonly state?: PaperState | undefined;
  readonly episodeId?: string | undefined;
  readonly occasion?: string | undefined;
}

/** More would make a file that no printer takes. */
const mostPapers = 200;

/** Prints forms for people who answer on paper, and knows every paper that is out. */
@Injectable()
export class PrintingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly catalogue: RegisterCatalogue,
    private readonly forms: FormsService,
    private readonly audit: AuditService,
  ) {}

  /** Gives each form a code of its own. All are printed or none. */
  async print(scope: Scope, request: PrintRequest): Promise<readonly Paper[]> {
    const { occasions, language, large } = request;
    const { languages } = this.catalogue.register(scope.registerId);
    if (occasions.length < 1 || occasions.length > mostPapers) throw tooManyPapers(mostPapers);
    if (!languages.includes(language)) {
      throw new InvalidInputError(
        'paper-language',
        `The register has no texts in "${language}". Use one of: ${languages.join(', ')}.`,
      );
    }
    const batch = randomUUID();
    return this.database.inScope(scope, async (tx) => {
      // Always in the same order, so that two who print at the same time do not wait for each other for ever.
      const order = [...occasions.entries()].toSorted(([, a], [, b]) => (a.episodeId < b.episodeId ? -1 : 1));
      for (const [place, { episodeId, occasion }] of order) {
        const locked = await lockOccasion(tx, episodeId, occasion);
        const pathway = this.catalogue.pathway(scope.registerId, locked.pathway);
        const id = await this.add(tx, scope, {
          locked,
          pathway,
          episodeId,
          occasion,
          batch,
          place,
          language,
          large,
        });
        await this.audit.record(
          tx,
          { ...scope, unitId: locked.unit_id },
          'paper.print',
          { personId: locked.person_id, episodeId },
          { occasion, paper: id, language, large },
        );
      }
      return (await papersOfBatch(tx, batch)).map(paperOf);
    });
  }

  /** What was printed together, with everything that its pages show. None of it says who the persons are. */
  async batch(scope: Scope, batch: string): Promise<readonly PrintedPaper[]> {
    return this.database.inScope(scope, async (tx) => {
      const rows = isUuid(batch) ? await papersOfBatch(tx, batch) : [];
      if (rows.length === 0) throw unknownPaper();
      if (rows.every(({ state }) => state === 'revoked')) throw revokedPaper();
      const shown = rows.map((row) => ({ personId: row.person_id, episodeId: row.episode_id }));
      await this.audit.recordEach(tx, scope, 'paper.fetch', shown, { batch });
      const papers: PrintedPaper[] = [];
      for (const row of rows) if (row.state !== 'revoked') papers.push(await this.printed(tx, row));
      return papers;
    });
  }

  /** The papers that are out, latest first; shows no person. */
  async list(scope: Scope, request: PapersRequest = {}): Promise<Page<Paper>> {
    const { page, pageSize, offset } = pageOf(request);
    const { state = null, episodeId = null, occasion = null } = request;
    if (episodeId !== null && !isUuid(episodeId)) return { items: [], total: 0, page, pageSize };
    const { rows, total } = await this.database.inScope(
      scope,
      (tx) => readPapers(tx, { state, episodeId, occasion }, { limit: pageSize, offset }),
      { readOnly: true },
    );
    return { items: rows.map(paperOf), total, page, pageSize };
  }

  /** Withdraws a paper, so that it is not typed in. Doing so twice changes nothing. */
  async revoke(scope: Scope, codeText: string): Promise<void> {
    const code = readPaperCode(codeText);
    await this.database.inScope(scope, async (tx) => {
      const row = code === null ? undefined : await paperByCode(tx, code);
      if (!row) throw unknownPaper();
      if (row.revoked_at !== null) return;
      await tx.query(
        `update register.paper_form set revoked_at = $2, revoked_by = $3 where id = $1 and revoked_at is null`,
        [row.id, this.clock.now(), authorOf(scope.principal)],
      );
      const subject = { personId: row.person_id, episodeId: row.episode_id };
      await this.audit.record(tx, { ...scope, unitId: row.unit_id }, 'paper.revoke', subject, {
        paper: row.id,
      });
    });
  }

  /** A paper with what its pages show, within a transaction of the caller's. */
  async printed(tx: EntityManager, row: PaperRow): Promise<PrintedPaper> {
    const { title, pathways } = this.catalogue.register(row.register_id);
    return {
      paper: paperOf(row),
      form: await this.forms.printedForm(tx, row),
      registerTitle: title,
      occasionTitle: pathways[row.pathway]?.occasions[row.occasion]?.title ?? {},
    };
  }

  private async add(
    tx: EntityManager,
    scope: Scope,
    { locked, pathway, ...paper }: NewPaper,
  ): Promise<string> {
    const form = pathway.forms[locked.form];
    if (!form)
      throw new ConflictError('form-removed', `The form "${locked.form}" is no longer part of the register.`);
    refuseUnprintable(locked, this.clock.today());
    const id = randomUUID();
    await tx.query(
      `insert into register.paper_form (id, code, batch, place, register_id, pathway, unit_id, episode_id, occasion,
         form, form_version, language, is_large, is_double, printed_at, printed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        id,
        newCode(),
        paper.batch,
        paper.place,
        locked.register_id,
        locked.pathway,
        locked.unit_id,
        paper.episodeId,
        paper.occasion,
        locked.form,
        form.version,
        paper.language,
        paper.large,
        isTypedTwice(pathway),
        this.clock.now(),
        authorOf(scope.principal),
      ],
    );
    return id;
  }
}

interface NewPaper {
  readonly locked: LockedOccasion;
  readonly pathway: Pathway;
  readonly episodeId: string;
  readonly occasion: string;
  readonly batch: string;
  readonly place: number;
  readonly language: string;
  readonly large: boolean;
}

/** Of forms that can be answered now, or later: a letter may go out before the form opens. */
function refuseUnprintable(locked: LockedOccasion, today: string): void {
  if (locked.revision > 0) throw alreadyAnswered();
  refuseEnded(locked, today);
  if (locked.opens_on === null) {
    throw new ConflictError(
      'occasion-not-open',
      'When this form opens is not known yet: submit the form that it is counted from first.',
    );
  }
  if (locked.closes_on !== null && locked.closes_on < today) {
    throw new ConflictError(
      'occasion-expired',
      'The time for answering this form is over, so that it is not printed.',
    );
  }
}

/** Drawn for each paper, so that who types cannot know which ones are checked. */
function isTypedTwice({ paper }: Pathway): boolean {
  const share = paper?.doubleEntry ?? 'never';
  if (typeof share !== 'number') return share === 'always';
  return randomInt(1_000_000) < share * 1_000_000;
}
