import type { FigureSource } from '@kvalreg/declaration';
import { adjustedUnits, adjustedWhole, type AdjustedUnit, type FittedModel } from '@kvalreg/engine';
import { clinicBesideNation, unitBesideNation } from '../indicators/disclosure/beside-nation.query.js';
import type { Viewer } from '../indicators/disclosure/viewer.js';
import { countedFit, outcomeName } from './counted-fit.js';
import { exactUnit, ownUnit, roundedUnit, type ToldUnit } from './rounded-unit.js';
import { roundTo, toldOverall } from './told-numbers.js';

/** `few`: too few cases for an adjusted figure; `withheld`: it is not for this reader. */
export type UnitFigure =
  | ({ readonly status: 'shown' } & ToldUnit)
  /** How many they are is told of units with all their counts. */
  | { readonly status: 'few'; readonly unit: string; readonly n: number | null }
  | { readonly status: 'withheld'; readonly unit: string };

export interface UnitsOfFit {
  /** Sorted by unit. */
  readonly units: readonly UnitFigure[];
  /** All units together in the chosen years; null where that is withheld or nobody is there. */
  readonly whole: ToldUnit | null;
}

interface Asked {
  readonly level: string | null;
  readonly years: readonly number[] | null;
  readonly smallestN: number;
  /** Of what is told to readers with limits. */
  readonly decimals: number;
}

/** Whether the numbers of a whole model may be shown to the viewer: without them nothing of it is. */
export async function mayShowModel(fit: FittedModel, source: FigureSource, viewer: Viewer): Promise<boolean> {
  return !(await whatIsWithheld(fit, source, viewer, null)).whole;
}

/**
 * The units of a fit that the viewer may see: those who read the answers all, authorities within the limits, a clinic
 * itself, beside all together as far as what remains without it may be told. Whoever does not read the answers has no
 * counts but the own ones: the figures of the same cases and of those with an unknown predictor stand on other pages,
 * and what they differ by would be the answers of the few in between.
 */
export async function unitsOfFit(
  fit: FittedModel,
  source: FigureSource,
  viewer: Viewer,
  { level, years, smallestN, decimals }: Asked,
): Promise<UnitsOfFit> {
  const withheld = await whatIsWithheld(fit, source, viewer, years);
  const overall = toldOverall(fit, level, decimals);
  const sigma = fit.sigma === null ? null : roundTo(fit.sigma, 2);
  const scale = { kind: fit.kind, sigma, overall, decimals };
  const isOwn = (one: AdjustedUnit) => viewer.kind === 'clinic' && one.unit === viewer.unitId;
  const told = (one: AdjustedUnit): ToldUnit => {
    if (viewer.kind === 'all') return exactUnit(one);
    return isOwn(one) ? ownUnit(one, scale) : roundedUnit(one, scale);
  };
  const units = adjustedUnits(fit, { level, years }).flatMap((one): readonly UnitFigure[] => {
    const unit = one.unit ?? '';
    if (viewer.kind === 'clinic' && unit !== viewer.unitId) return [];
    if (withheld.units.has(unit)) return [{ status: 'withheld', unit }];
    if (one.n < smallestN)
      return [{ status: 'few', unit, n: viewer.kind === 'all' || isOwn(one) ? one.n : null }];
    return [{ status: 'shown', ...told(one) }];
  });
  const empty = [...withheld.units].filter((unit) => !units.some((one) => one.unit === unit));
  const whole = withheld.whole ? null : adjustedWhole(fit, { level, years });
  return {
    units: [...units, ...empty.map((unit) => ({ status: 'withheld' as const, unit }))].sort((a, b) =>
      (a.unit ?? '') < (b.unit ?? '') ? -1 : 1,
    ),
    whole: whole && told(whole),
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
