import { ageClasses, counties, isTimeDimension, type Country, type Language } from '@kvalreg/declaration';
import { otherUnits, unknownGroup } from '@kvalreg/engine';
import { message } from '../messages/message.js';

/** What the declaration does not know of places: units with the hospital and the region that they are part of, and the country. */
export interface Places {
  readonly units: readonly {
    readonly id: string;
    readonly regionCode?: string | null;
    readonly regionName?: string | null;
    readonly hospitalCode?: string | null;
    readonly hospitalName?: string | null;
    readonly name: string;
  }[];
  /** Whose counties the codes of residence are; without it they stay codes. */
  readonly country?: Country | undefined;
}

/** The name of a value of a dimension that is not declared; null where the value needs none, or none is known. */
export function builtInLabel(
  dimension: string,
  code: string,
  language: Language,
  places?: Places,
): string | null {
  if (isTimeDimension(dimension)) return periodLabel(code, language);
  switch (dimension) {
    case 'unit':
      return code === otherUnits ? message(language, 'units.others') : null;
    case 'sex':
      return code === 'female' || code === 'male' ? message(language, `sex.${code}`) : null;
    case 'ageClass':
      return ageLabel(code, language);
    case 'residence':
      if (code === unknownGroup) return message(language, 'residence.unknown');
      return (places?.country && counties[places.country].find((each) => each.code === code)?.name) ?? null;
    case 'region':
      return places?.units.find(({ regionCode }) => regionCode === code)?.regionName ?? null;
    case 'hospital':
      return hospitalName(code, places);
    default:
      return null;
  }
}

/** A unit without a hospital is one of its own, and has the unit's name. */
function hospitalName(code: string, places: Places | undefined): string | null {
  const own = places?.units.find(({ hospitalCode }) => hospitalCode === code);
  return own?.hospitalName ?? places?.units.find(({ id }) => id === code)?.name ?? null;
}

function periodLabel(code: string, language: Language): string | null {
  if (code === unknownGroup) return message(language, 'period.withoutDate');
  const [, year, kind, part] = /^(\d{4})-([HQ])(\d)$/.exec(code) ?? [];
  if (year === undefined || part === undefined) return null;
  return message(language, kind === 'H' ? 'period.half' : 'period.quarter', { year, part });
}

function ageLabel(code: string, language: Language): string | null {
  const found = ageClasses.find((each) => each.code === code);
  if (!found) return null;
  const from = String(found.from);
  return found.to === null
    ? message(language, 'age.from', { from })
    : message(language, 'age.class', { from, to: String(found.to) });
}
