import { ageClasses, counties, type FigureSource } from '@kvalreg/declaration';
import { unknownGroup } from '@kvalreg/engine';
import type { Places } from '@kvalreg/rendering';

/** So many years back a choice of single months goes. */
const yearsOfMonths = 3;

/** What a dimension may be chosen by, the latest period first; empty where the values cannot be listed. */
export function codesOfDimension(
  dimension: string,
  source: FigureSource,
  { years, places }: { readonly years: readonly string[]; readonly places?: Places | undefined },
): readonly string[] {
  const latest = years.toReversed();
  const within = (parts: readonly string[]) =>
    latest.flatMap((year) => parts.map((part) => `${year}-${part}`));
  switch (dimension) {
    case 'year':
      return latest;
    case 'half':
      return within(['H2', 'H1']);
    case 'quarter':
      return within(['Q4', 'Q3', 'Q2', 'Q1']);
    case 'month':
    case 'rolling':
      return within(months).slice(0, yearsOfMonths * months.length);
    case 'sex':
      return ['female', 'male'];
    case 'ageClass':
      return ageClasses.map(({ code }) => code);
    case 'residence':
      return places?.country ? [...counties[places.country].map(({ code }) => code), unknownGroup] : [];
    case 'region':
      return [...new Set((places?.units ?? []).flatMap(({ regionCode }) => regionCode ?? []))].sort();
    case 'hospital':
      return [...new Set((places?.units ?? []).map(({ hospitalCode, id }) => hospitalCode ?? id))].sort();
    default:
      return (
        (Object.hasOwn(source.dimensions, dimension) ? source.dimensions[dimension] : undefined)?.options.map(
          ({ code }) => code,
        ) ?? []
      );
  }
}

const months = Array.from({ length: 12 }, (_, at) => String(12 - at).padStart(2, '0'));
