import { Injectable } from '@nestjs/common';
import type { Dimension, Publication } from '@kvalreg/declaration';
import { withoutFlowByUnit, type DisclosedResult, type DisclosureLimits } from '@kvalreg/engine';
import { doesPoolUnits, unitBesideNation } from '../indicators/disclosure/beside-nation.query.js';
import { countedCases } from '../indicators/read-indicators.query.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';
import { RegisterCatalogue } from '../platform/registers/register-catalogue.js';

/** What is chosen of a publication. */
export interface PublicSelection {
  /** One of the values that the publication is shown for; the first when left out. */
  readonly code?: string | undefined;
}
export interface PublishedFigures {
  readonly indicators: readonly string[];
  /** The dimension that one value is chosen of, and which; null when the publication declares none. */
  readonly selection: {
    readonly dimension: string;
    readonly codes: readonly string[];
    readonly code: string;
  } | null;
  readonly limits: DisclosureLimits;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** By unit and year, and by year for the nation. Small figures are withheld, or shown together (`otherUnits`). */
  readonly results: readonly DisclosedResult[];
}

/** What anyone may see. It knows no way to give out a figure that has not been through disclosure control. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly clock: Clock,
  ) {}

  async read(
    registerId: string,
    sourceId: string,
    { code }: PublicSelection = {},
  ): Promise<PublishedFigures> {
    const of = this.catalogue.figureSource(registerId, sourceId);
    const { dimensions, publication } = of.source;
    if (!publication)
      throw new NotFoundError('nothing-published', `"${registerId}" publishes nothing of "${sourceId}".`);
    const selection = selectionOf(publication, dimensions, code);
    const { indicators, smallestN, smallestCell } = publication;
    const limits = { smallestN, smallestCell };
    const request = {
      indicators,
      groups: [['unit', 'year'], ['year']],
      dataDate: this.clock.today(),
      filter: selection ? { [selection.dimension]: [selection.code] } : {},
    };
    const { nation: results } = await this.database.inScope(
      { registerId, level: 'register' },
      (tx) =>
        unitBesideNation(countedCases(tx, of), { kind: 'aggregates', limits }, request, null, {
          poolsUnits: doesPoolUnits(of.source),
        }),
      { readOnly: true, snapshot: true },
    );
    const units = await this.organisation.units(registerId);
    return {
      indicators,
      selection,
      limits,
      units: units.map(({ id, name }) => ({ id, name })),
      results: withoutFlowByUnit(results),
    };
  }
}

function selectionOf(
  { selection }: Publication,
  dimensions: Readonly<Record<string, Dimension>>,
  code: string | undefined,
): PublishedFigures['selection'] {
  if (!selection) {
    if (code === undefined) return null;
    throw refused('code', code, [], 'This publication has no selection. Leave it out.');
  }
  const { dimension, codes } = selection;
  const chosen = code ?? codes[0] ?? '';
  if (codes.includes(chosen) && dimensions[dimension]) return { dimension, codes, code: chosen };
  throw refused(dimension, chosen, codes, `Choose one of: ${codes.join(', ')}.`);
}

function refused(
  field: string,
  value: string,
  allowed: readonly string[],
  remedy: string,
): InvalidInputError {
  const message = `${field}: "${value.slice(0, 40)}" is not published. ${remedy}`;
  return new InvalidInputError('invalid-selection', 'These figures are not published.', [
    { field, code: 'unknown-value', severity: 'error', message, params: { allowed } },
  ]);
}
