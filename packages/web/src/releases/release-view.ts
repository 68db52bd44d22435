import type { Release, ReleaseFigures, Reproduction, Unit } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import type { DisclosedResult } from '@kvalreg/engine';
import {
  chosenFigure,
  counted,
  formatCount,
  formatDate,
  message,
  type FigureView,
  type ReleaseView,
  type TableView,
} from '@kvalreg/rendering';
import { momentText } from '../platform/pages/date-time.js';
import { dimensionWords, type DimensionWords } from './dimension-words.js';

interface Context {
  readonly units: readonly Unit[];
  readonly whole: string;
  readonly language: Language;
  /** Address of the release. */
  readonly path: string;
}

/** What was frozen, when, and by what. */
export function releaseFacts(
  { release, source, goals }: ReleaseFigures,
  language: Language,
): ReleaseView['facts'] {
  const { codeCommit, codeVersion } = release;
  const fact = (key: Parameters<typeof message>[1], value: string) => ({
    term: message(language, key as 'release.name'),
    value,
  });
  return [
    fact('release.purpose', release.purpose),
    fact('release.source', textIn(source.title, language)),
    fact('release.frozen', frozenWords(release, language)),
    fact('release.cut', momentText(release.cutAt, language)),
    fact('release.version', release.registerVersion),
    fact('release.hash', release.definitionHash.slice(0, 16)),
    fact('release.code', codeCommit === null ? codeVersion : `${codeVersion} (${codeCommit.slice(0, 10)})`),
    fact('release.cases', formatCount(release.cases, language)),
    ...(goals.length > 0 ? [fact('release.goals', goalsText(goals, source, language))] : []),
  ];
}

/** Which measures are kept for goal tables. */
function goalsText(
  goals: ReleaseFigures['goals'],
  { indicators }: ReleaseFigures['source'],
  language: Language,
): string {
  const names = [...new Set(goals.flatMap(({ request }) => request.indicators))];
  const measures = names.map((name) => textIn(indicators[name]?.title ?? {}, language)).join(', ');
  return message(language, 'release.goalsOf', { measures });
}

export function frozenWords(
  { frozenOn, frozenBy }: Pick<Release, 'frozenOn' | 'frozenBy'>,
  language: Language,
): string {
  return message(language, 'release.frozenBy', { date: formatDate(frozenOn, language), name: frozenBy });
}

/** Every measure of a release by every breakdown that was frozen, as far as the reader may see it. */
export function releaseFigures(
  { release, source, figures }: ReleaseFigures,
  { units, whole, language, path }: Context,
): readonly FigureView[] {
  const words = dimensionWords(source, units, whole, language);
  return release.requests.flatMap((request, place) => {
    const results = figures[place] ?? [];
    return request.indicators.flatMap((indicator) => {
      const declared = source.indicators[indicator];
      if (!declared) return [];
      const divided = request.groups.filter((group) => group.length > 0);
      return (divided.length > 0 ? divided : [[]]).map((by, at): FigureView => {
        const own = results.filter((result) => result.indicator === indicator && belongs(result, by));
        return {
          ...chosenFigure({
            id: `figure-${String(place + 1)}-${indicator}-${String(at + 1)}`,
            indicator,
            declared,
            source,
            language,
            by,
            series: [{ label: whole, tone: 'own', results: own }],
            labelOf: words.labelOf,
            dimensionTitle: words.dimensionTitle,
            allLabel: message(language, 'word.all'),
            ownUnit: null,
            smallestN: source.publication?.smallestN ?? 0,
            chart: by.length > 1 ? 'none' : 'auto',
            order: null,
            hrefOf: () => path,
          }),
          title: message(language, 'release.figuresOf', {
            title: textIn(declared.title, language),
            by: titleOf(by, request.filter ?? {}, words, language),
          }),
        };
      });
    });
  });
}

/** By these dimensions, or of all together. */
function belongs({ group }: DisclosedResult, by: readonly string[]): boolean {
  const dimensions = Object.keys(group);
  return dimensions.length === 0 || (dimensions.length === by.length && by.every((one) => one in group));
}

function titleOf(
  by: readonly string[],
  filter: Readonly<Record<string, readonly string[]>>,
  { dimensionTitle, labelOf }: DimensionWords,
  language: Language,
): string {
  const divided =
    by.length === 0
      ? message(language, 'release.together')
      : by.map((one) => dimensionTitle(one).toLocaleLowerCase(language)).join(', ');
  const chosen = Object.entries(filter).flatMap(([dimension, codes]) =>
    codes.map((code) => labelOf(dimension, code)),
  );
  return [divided, ...chosen].join('; ');
}

const mostShown = 50;

/** What came of computing again. */
export function outcomeOf(
  reproduction: Reproduction,
  source: ReleaseFigures['source'],
  context: Context,
): NonNullable<ReleaseView['outcome']> {
  const { language } = context;
  const { same, compared, erased, countiesTaken, definitionIntact, differences, moreDifferences } =
    reproduction;
  const n = formatCount(compared, language);
  const all = differences.length + moreDifferences;
  return {
    same: same && definitionIntact,
    texts: [
      same
        ? message(language, 'release.reproduce.same', { n })
        : message(language, 'release.reproduce.differs', { differences: formatCount(all, language), n }),
      ...(erased > 0 ? [counted(language, 'release.erased', erased)] : []),
      ...(countiesTaken > 0 ? [counted(language, 'release.countiesTaken', countiesTaken)] : []),
      ...(definitionIntact ? [] : [message(language, 'release.reproduce.broken')]),
      ...(all > mostShown
        ? [message(language, 'release.reproduce.more', { n: formatCount(all - mostShown, language) })]
        : []),
    ],
    table: differences.length === 0 ? null : differencesTable(differences, source, context),
  };
}

function differencesTable(
  differences: Reproduction['differences'],
  source: ReleaseFigures['source'],
  { units, whole, language }: Context,
): TableView {
  const words = dimensionWords(source, units, whole, language);
  const column = (key: 'view' | 'group' | 'field' | 'frozen' | 'computed') =>
    message(language, `release.difference.${key}`);
  const text = (value: string) => ({ text: value, numeric: false, note: null });
  return {
    id: 'differences',
    caption: message(language, 'release.reproduce'),
    captionHidden: true,
    columnGroups: [],
    rowHeaders: [message(language, 'release.change.part')],
    columns: (['view', 'group', 'field', 'frozen', 'computed'] as const).map((key) => ({
      label: column(key),
      numeric: false,
    })),
    sections: [
      {
        title: null,
        rows: differences.slice(0, mostShown).map(({ view, indicator, group, field, frozen, computed }) => ({
          headers: [textIn(source.indicators[indicator]?.title ?? {}, language)],
          strong: false,
          cells: [
            text(message(language, `release.difference.${view}`)),
            text(
              Object.entries(group)
                .map(([dimension, code]) => words.labelOf(dimension, code))
                .join(', '),
            ),
            text(field),
            text(frozen),
            text(computed),
          ],
        })),
      },
    ],
  };
}
