import type { FigureSource } from '@kvalreg/declaration';
import { adjustedUnits, adjustedWhole, type AdjustedUnit, type FittedModel } from '@kvalreg/engine';
import { clinicBesideNation, unitBesideNation } from '../indicators/disclosure/beside-nation.query.js';
import type { Viewer } from '../indicators/disclosure/viewer.js';
import { countedFit, outcomeName } from './counted-fit.js';

/** `few`: too few cases for an adjusted figure; `withheld`: it is not for this reader. */
export type UnitFigure =
  | ({ readonly status: 'shown' } & AdjustedUnit)
  | { readonly status: 'few'; readonly unit: string; readonly n: number }
  | { readonly status: 'withheld'; readonly unit: string };

export interface UnitsOfFit {
  /** Sorted by unit. */
  readonly units: readonly UnitFigure[];
  /** All units together in the chosen years; null where that is withheld or nobody is there. */
  readonly whole: AdjustedUnit | null;
}

interface Asked {
  readonly level: string | null;
  readonly years: readonly number[] | null;
  readonly smallestN: number;
}

/** Whether the numbers of a whole model may be shown to the viewer: without them nothing of it is. */
export async function mayShowModel(fit: FittedModel, source: FigureSource, viewer: Viewer): Promise<boolean> {
  return !(await whatIsWithheld(fit, source, viewer, null)).whole;
}

/**
 * The units of a fit that the viewer may see: those who read the answers all, authorities within the limits, a clinic
 * itself, beside all together as far as what remains without it may be told.
 */
export async function unitsOfFit(
  fit: FittedModel,
  source: FigureSource,
  viewer: Viewer,
  { level, years, smallestN }: Asked,
): Promise<UnitsOfFit> {
  const withheld = await whatIsWithheld(fit, source, viewer, years);
  const units = adjustedUnits(fit, { level, years }).flatMap((one): readonly UnitFigure[] => {
    const unit = one.unit ?? '';
    if (viewer.kind === 'clinic' && unit !== viewer.unitId) return [];
    if (withheld.units.has(unit)) return [{ status: 'withheld', unit }];
    if (one.n < smallestN) return [{ status: 'few', unit, n: one.n }];
    return [{ status: 'shown', ...one }];
  });
  const empty = [...withheld.units].filter((unit) => !units.some((one) => one.unit === unit));
  return {
    units: [...units, ...empty.map((unit) => ({ status: 'withheld' as const, unit }))].sort((a, b) =>
      (a.unit ?? '') < (b.unit ?? '') ? -1 : 1,
    ),
    whole: withheld.whole ? null : adjustedWhole(fit, { level, years }),
  };
}

async function whatIsWithheld(
  fit: FittedModel,
  source: FigureSource,
  viewer: Viewer,
  years: readonly number[] | null,
): Promise<{ readonly units: ReadonlySet<string>; readonly whole: boolean }> {
  if (viewer.kind === 'all') return { units: new Set(), whole: false };
  const of = countedFit(fit, source.publication);
  const asked = {
    indicators: [outcomeName],
    groups: [[]],
    ...(years !== null && { filter: { year: years.map(String) } }),
  };
  const { nation } =
    viewer.kind === 'clinic'
      ? await clinicBesideNation(of, viewer, asked)
      : await unitBesideNation(of, viewer, { ...asked, groups: [['unit'], []] }, null);
  const hidden = nation.filter(({ suppressed }) => suppressed !== undefined);
  return {
    units: new Set(hidden.flatMap(({ group }) => group['unit'] ?? [])),
    whole: hidden.some(({ group }) => group['unit'] === undefined),
  };
}
