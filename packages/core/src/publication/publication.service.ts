import { Injectable } from '@nestjs/common';
import type { Dimension, FigureSource, Publication } from '@kvalreg/declaration';
import { withoutFlowByUnit, type DisclosedResult, type DisclosureLimits } from '@kvalreg/engine';
import { doesPoolUnits, unitBesideNation } from '../indicators/disclosure/beside-nation.query.js';
import { countedCases } from '../indicators/read-indicators.query.js';
import { OrganisationService } from '../organisation/organisation.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { InvalidInputError, NotFoundError } from '../platform/errors/domain-error.js';
import { RegisterCatalogue, type PlannedSource } from '../platform/registers/register-catalogue.js';
import type { PublishedRelease, PublishedReleaseFigures } from '../releases/release.js';
import { ReleasesService } from '../releases/releases.service.js';
import { standsInPublic } from '../releases/goals/stands-in-public.js';

/** What is chosen of a publication. */
export interface PublicSelection {
  /** One of the values that the publication is shown for; the first when left out. */
  readonly code?: string | undefined;
}
export interface PublishedFigures {
  /** The source as it was declared when the figures were frozen, or as it is. */
  readonly source: FigureSource;
  /** What was frozen last; null where figures are counted from the cases as they are. */
  readonly release: PublishedRelease | null;
  /** The moment that the figures show. */
  readonly asOfTime: string;
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

/**
 * What anyone may see: the figures that the register froze last, or, where it has frozen none, those of now. Both at once
 * would tell what has changed since, case by case. It knows no way to give out a figure that has not been through
 * disclosure control.
 */
@Injectable()
export class PublicationService {
  constructor(
    private readonly database: Database,
    private readonly catalogue: RegisterCatalogue,
    private readonly organisation: OrganisationService,
    private readonly releases: ReleasesService,
    private readonly clock: Clock,
  ) {}

  async read(
    registerId: string,
    sourceId: string,
    { code }: PublicSelection = {},
  ): Promise<PublishedFigures> {
    const of = this.catalogue.figureSource(registerId, sourceId);
    const { publication } = of.source;
    if (!publication)
      throw new NotFoundError('nothing-published', `"${registerId}" publishes nothing of "${sourceId}".`);
    const units = (await this.organisation.units(registerId)).map(({ id, name }) => ({ id, name }));
    const latest = await this.releases.latestPublished(registerId, sourceId);
    const frozen = latest && frozenFigures(latest, publication, code);
    return { ...(frozen ?? (await this.living(of, publication, code))), units };
  }

  private async living(
    of: PlannedSource,
    publication: Publication,
    code: string | undefined,
  ): Promise<Omit<PublishedFigures, 'units'>> {
    const { registerId, source } = of;
    const selection = selectionOf(publication, source.dimensions, code);
    const { indicators, smallestN, smallestCell } = publication;
    const limits = { smallestN, smallestCell };
    // Before they are read: everything that had been written by then is in them.
    const asOfTime = this.clock.now().toISOString();
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
    return {
      source,
      release: null,
      asOfTime,
      indicators,
      selection,
      limits,
      results: withoutFlowByUnit(results),
    };
  }
}

/**
 * What was frozen, as far as it is published today; null where none of that is among it, or where it no longer stands
 * (`standsInPublic`).
 */
function frozenFigures(
  { release, source, figures }: PublishedReleaseFigures,
  today: Publication,
  code: string | undefined,
): Omit<PublishedFigures, 'units'> | null {
  const { publication } = source;
  const indicators = publication?.indicators.filter((name) => today.indicators.includes(name)) ?? [];
  if (!publication || indicators.length === 0 || !standsInPublic(publication, today)) return null;
  if (code !== undefined && publication.selection?.codes.includes(code) !== true) return null;
  const selection = selectionOf(publication, source.dimensions, code);
  const found = figures.find(
    ({ request: { filter = {} } }) =>
      selection === null || filter[selection.dimension]?.includes(selection.code) === true,
  );
  if (!found) return null;
  const { smallestN, smallestCell } = publication;
  return {
    source,
    release,
    asOfTime: release.cutAt,
    indicators,
    selection,
    limits: { smallestN, smallestCell },
    results: found.results.filter(({ indicator }) => indicators.includes(indicator)),
  };
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
