import { builtInDimensionsOf, type FigureSource } from '@kvalreg/declaration';
import { fieldsOf, keyOf, type Node } from '@kvalreg/expression';
import { periodLevels } from '../../indicators/request/periods.js';
import { DisclosureRefusal } from '../disclosure-refusal.js';

/**
 * Dimensions that are one way of dividing the cases, from coarse to fine: every value of a finer one lies within one
 * value of the coarser one, as months within years and diagnoses within groups of diagnoses. Different axes cross.
 */
export interface Axis {
  readonly levels: readonly string[];
}

interface Source {
  readonly dimension: string;
  /** Fields that it is made from. */
  readonly fields: readonly string[];
  /** It is the field itself. */
  readonly isPlain: boolean;
}
const time = periodLevels;

/**
 * The ways in which figures may be divided for somebody who does not see every figure. Dimensions that are made from
 * the same answers tell about each other: a group of two diagnoses less one of them is the other. They form one axis
 * where one follows from the other, and else only the first of them is there (that of the publication before others).
 * `date` is the day by which cases count, where that is another than the index date.
 */
export function axesOf(source: FigureSource, date?: Node): readonly Axis[] {
  return [{ levels: ['unit'] }, { levels: time }, ...familiesOf(source, date).flatMap(axisOf(source))];
}

/** The axis that a dimension belongs to; throws a `DisclosureRefusal` when its figures cannot be protected. */
export function axisWith(source: FigureSource, axes: readonly Axis[], dimension: string, date?: Node): Axis {
  const axis = axes.find(({ levels }) => levels.includes(dimension));
  if (axis) return axis;
  if (dimension === 'region' || dimension === 'hospital') {
    throw new DisclosureRefusal(
      'no-regions',
      `Your assignment shows no figures by ${dimension}: beside those by unit they would tell small units apart. Leave the ${dimension} out.`,
    );
  }
  const relatives =
    familiesOf(source, date).find((family) => family.some((one) => one.dimension === dimension)) ?? [];
  const instead = axes.flatMap(({ levels }) =>
    levels.filter((level) => relatives.some((one) => one.dimension === level)),
  );
  const remedy =
    instead.length > 0
      ? `is made from the same answers as ${instead.join(' and ')}`
      : `is made from the date, as ${time.join(', ')} are`;
  throw new DisclosureRefusal(
    'same-answers',
    `"${dimension}" ${remedy}: figures by both would tell about few persons. Ask by ${(instead.length > 0 ? instead : time).join(' or ')} instead.`,
  );
}

/** Dimensions that are joined by the fields that they are made from, those that the publication uses first. */
function familiesOf(source: FigureSource, date?: Node): readonly (readonly Source[])[] {
  const published = source.publication?.selection?.dimension;
  const builtIn = builtInDimensionsOf(source);
  const timeKeys = [indexKeyOf(source), ...(date ? fieldsOf(date).map(({ path }) => keyOf(path)) : [])];
  const sources: readonly Source[] = [
    ...(builtIn.includes('sex') ? [{ dimension: 'sex', fields: ['person.sex'], isPlain: true }] : []),
    ...Object.entries(source.dimensions).map(([dimension, { value }]) => ({
      dimension,
      fields: fieldsOf(value).map(({ path }) =>
        path[0] === 'index' || timeKeys.includes(keyOf(path)) ? 'index' : keyOf(path),
      ),
      isPlain: value.op === 'field',
    })),
    // After those that are declared: a register's own groups of age stand before the classes that every register has.
    ...(builtIn.includes('ageClass')
      ? [{ dimension: 'ageClass', fields: ['person.age'], isPlain: false }]
      : []),
    ...(builtIn.includes('residence')
      ? [{ dimension: 'residence', fields: ['person.residence'], isPlain: true }]
      : []),
  ].sort((a, b) => Number(b.dimension === published) - Number(a.dimension === published));
  const families: Source[][] = [];
  for (const source of sources) {
    const related = families.filter((family) =>
      family.some(({ fields }) => fields.some((field) => source.fields.includes(field))),
    );
    const [first = [], ...others] = related;
    if (related.length === 0) families.push(first);
    first.push(source);
    for (const other of others) first.push(...families.splice(families.indexOf(other), 1).flat());
  }
  return families.map((family) => [...family].sort((a, b) => sources.indexOf(a) - sources.indexOf(b)));
}

/** The item that year and month are made from. */
function indexKeyOf(source: FigureSource): string | null {
  const index: unknown = 'index' in source ? source.index : null;
  if (typeof index === 'string') return keyOf(['row', index]);
  return Array.isArray(index) ? keyOf(index.map(String)) : null;
}

function axisOf({ dimensions }: FigureSource): (family: readonly Source[]) => readonly Axis[] {
  return (family) => {
    const [first] = family;
    // The date has an axis already.
    if (!first || family.some(({ fields }) => fields.includes('index'))) return [];
    const [field] = first.fields;
    const fromSame = family.filter(
      (one) => one !== first && one.fields.length === 1 && one.fields[0] === field,
    );
    if (first.fields.length === 1 && first.isPlain) {
      const coarser = fromSame.find(({ isPlain, dimension }) => !isPlain && dimension in dimensions);
      return [{ levels: coarser ? [coarser.dimension, first.dimension] : [first.dimension] }];
    }
    const finer = first.fields.length === 1 ? fromSame.find(({ isPlain }) => isPlain) : undefined;
    return [{ levels: finer ? [first.dimension, finer.dimension] : [first.dimension] }];
  };
}
