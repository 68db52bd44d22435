import {
  figureSourcesOf,
  nodesOfIndicator,
  nodesOfModel,
  type Form,
  type Pathway,
  type Register,
} from '@kvalreg/declaration';
import { fieldsOf, keyOf, type Node } from '@kvalreg/expression';

/** Who reads what in a register, in words. */
export interface Readers {
  /** Of an answer or a score of a form, also by way of scores and calculated values. */
  readonly ofField: (pathwayId: string, form: string, key: string) => readonly string[];
  readonly ofFeedItem: (feedId: string, item: string) => readonly string[];
  readonly ofOccasion: (pathwayId: string, occasion: string) => readonly string[];
  /** What shows an indicator. */
  readonly ofIndicator: (sourceId: string, indicator: string) => readonly string[];
  readonly ofDimension: (sourceId: string, dimension: string) => readonly string[];
}

export function readersOf(register: Register): Readers {
  const reading = (sourceId: string, isRead: (path: readonly string[]) => boolean): readonly string[] => {
    const source = figureSourcesOf(register)[sourceId];
    if (!source) return [];
    const reads = (nodes: readonly Node[]): boolean =>
      nodes.some((node) => fieldsOf(node).some(({ path }) => isRead(path)));
    const dimensions = Object.entries(source.dimensions).flatMap(([name, { value }]) =>
      reads([value]) ? [`dimension ${sourceId}.${name}`, ...ofDimension(register, sourceId, name)] : [],
    );
    const indicators = Object.entries(source.indicators).flatMap(([name, indicator]) =>
      reads(nodesOfIndicator(indicator))
        ? [`indicator ${sourceId}.${name}`, ...ofIndicator(register, sourceId, name)]
        : [],
    );
    const models = Object.entries(register.pathways[sourceId]?.models ?? {}).flatMap(([name, model]) =>
      reads(nodesOfModel(model)) ? [`model ${sourceId}.${name}`] : [],
    );
    return [...dimensions, ...indicators, ...models];
  };
  const ofOccasionField = (pathwayId: string, pathway: Pathway, occasion: string, key: string) => [
    ...reading(pathwayId, (path) => keyOf(path) === `${occasion}.${key}`),
    ...datesRead(pathwayId, pathway, occasion, key),
  ];
  return {
    ofField: (pathwayId, formName, key) => {
      const pathway = register.pathways[pathwayId];
      const form = pathway?.forms[formName];
      if (!pathway || !form) return [];
      const keys = [key, ...derivedFrom(form, key)];
      const occasions = Object.entries(pathway.occasions).filter(([, { form: name }]) => name === formName);
      return unique([
        ...keys
          .slice(1)
          .map(
            (derived) => `${isScore(form, derived) ? 'score' : 'calculated value'} ${formName}.${derived}`,
          ),
        ...occasions.flatMap(([occasion]) =>
          keys.flatMap((each) => ofOccasionField(pathwayId, pathway, occasion, each)),
        ),
        ...Object.entries(pathway.profiles ?? {}).flatMap(([name, { scales, occasions: shown }]) =>
          scales.some((scale) => keys.includes(scale.key)) &&
          occasions.some(([occasion]) => shown.includes(occasion))
            ? [`profile ${pathwayId}.${name}`]
            : [],
        ),
        ...knownIn(
          pathwayId,
          pathway,
          (occasion, read) => keys.includes(read) && occasions.some(([name]) => name === occasion),
        ),
      ]);
    },
    ofFeedItem: (feedId, item) => unique(reading(feedId, (path) => keyOf(path) === `row.${item}`)),
    ofOccasion: (pathwayId, occasion) => {
      const pathway = register.pathways[pathwayId];
      if (!pathway) return [];
      return unique([
        ...reading(pathwayId, (path) => path[0] === occasion),
        ...Object.entries(pathway.profiles ?? {}).flatMap(([name, { occasions }]) =>
          occasions.includes(occasion) ? [`profile ${pathwayId}.${name}`] : [],
        ),
        ...knownIn(pathwayId, pathway, (read) => read === occasion),
      ]);
    },
    ofIndicator: (sourceId, indicator) => unique(ofIndicator(register, sourceId, indicator)),
    ofDimension: (sourceId, dimension) => unique(ofDimension(register, sourceId, dimension)),
  };
}

function ofIndicator(register: Register, sourceId: string, indicator: string): readonly string[] {
  const source = figureSourcesOf(register)[sourceId];
  const isThis = (at: { readonly source: string; readonly indicator: string } | undefined): boolean =>
    at?.source === sourceId && at.indicator === indicator;
  return [
    ...Object.entries(source?.reports ?? {}).flatMap(([name, { tabs, unitCriterion }]) =>
      unitCriterion?.indicator === indicator ||
      tabs.some(({ figures }) => figures.some((figure) => figure.indicators.includes(indicator)))
        ? [`report ${sourceId}.${name}`]
        : [],
    ),
    ...(source?.publication?.indicators.includes(indicator) === true ? [`publication of ${sourceId}`] : []),
    ...Object.entries(register.goalTables ?? {}).flatMap(([name, { columns }]) =>
      columns.some(isThis) ? [`goal table ${name}`] : [],
    ),
    ...Object.entries(register.volumeModels ?? {}).flatMap(([name, { steps }]) =>
      steps.some(({ count }) => isThis(count)) ? [`volume model ${name}`] : [],
    ),
  ];
}

function ofDimension(register: Register, sourceId: string, dimension: string): readonly string[] {
  const source = figureSourcesOf(register)[sourceId];
  return [
    ...Object.entries(source?.reports ?? {}).flatMap(([name, { filters, tabs }]) =>
      filters.includes(dimension) || tabs.some(({ figures }) => figures.some(({ by }) => by === dimension))
        ? [`report ${sourceId}.${name}`]
        : [],
    ),
    ...(source?.publication?.selection?.dimension === dimension ? [`publication of ${sourceId}`] : []),
  ];
}

/** The scores and calculated values that follow from an answer, in any number of steps. */
function derivedFrom(form: Form, key: string): readonly string[] {
  const sources = new Map<string, readonly string[]>();
  for (const [name, instrument] of Object.entries(form.instruments))
    for (const [score, { value }] of Object.entries(instrument.scores))
      sources.set(
        `${name}.${score}`,
        fieldsOf(value).map(({ path }) => `${name}.${keyOf(path)}`),
      );
  for (const [item, node] of Object.entries(form.calculations ?? {}))
    sources.set(
      item,
      fieldsOf(node).map(({ path }) => keyOf(path)),
    );
  const found = new Set<string>();
  const left = [key];
  for (let next = left.pop(); next !== undefined; next = left.pop())
    for (const [derived, reads] of sources)
      if (reads.includes(next) && !found.has(derived)) {
        found.add(derived);
        left.push(derived);
      }
  return [...sources.keys()].filter((derived) => found.has(derived));
}

function isScore(form: Form, key: string): boolean {
  const [name = '', score = ''] = key.split('.');
  return form.instruments[name]?.scores[score] !== undefined;
}

function datesRead(
  pathwayId: string,
  { index, occasions }: Pathway,
  occasion: string,
  key: string,
): readonly string[] {
  const isThis = (at: readonly [string, string] | undefined): boolean =>
    at?.[0] === occasion && at[1] === key;
  return [
    ...(isThis(index) ? [`index date of ${pathwayId}`] : []),
    ...Object.entries(occasions).flatMap(([name, { anchor }]) =>
      isThis(anchor) ? [`schedule of ${pathwayId}.${name}`] : [],
    ),
  ];
}

function knownIn(
  pathwayId: string,
  { forms }: Pathway,
  isRead: (occasion: string, key: string) => boolean,
): readonly string[] {
  return Object.entries(forms).flatMap(([name, { known = {} }]) =>
    Object.values(known).some((each) => each.from === 'earlier' && isRead(each.occasion, each.key))
      ? [`what form ${pathwayId}.${name} knows beforehand`]
      : [],
  );
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
