import {
  nodesOfIndicator,
  type FigureSource,
  type Indicator,
  type Instrument,
  type Pathway,
} from '@kvalreg/declaration';
import { fieldsOf } from '@kvalreg/expression';

/** The instruments whose answers or scores an indicator reads, each once; none in a feed, which has no instruments. */
export function instrumentsRead(source: FigureSource, indicator: Indicator): readonly Instrument[] {
  if (!isPathway(source)) return [];
  const found = nodesOfIndicator(indicator)
    .flatMap(fieldsOf)
    .flatMap(({ path: [occasion = '', name = ''] }) => {
      const form = source.forms[source.occasions[occasion]?.form ?? ''];
      return form?.instruments[name] ?? [];
    });
  return [...new Map(found.map((each) => [`${each.id} ${each.version}`, each])).values()];
}

/** What a register has chosen where an instrument leaves a choice, for instance a value set, as its version names it. */
export function settingsInVersion({ version }: Pick<Instrument, 'version'>): readonly string[] {
  return version.split('+').slice(1);
}

function isPathway(source: FigureSource): source is Pathway {
  return 'occasions' in source;
}
