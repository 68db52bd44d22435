import type { FigureSource, Indicator, Language } from '@kvalreg/declaration';
import type { CaseStep, DisclosedResult } from '@kvalreg/engine';
import { countCell, estimateCell } from '../figures/cells.js';
import { styleOf, unitOf } from '../figures/indicator-style.js';
import { formatCount } from '../format/format-number.js';
import { counted, message } from '../messages/message.js';
import type { ChangeView } from '../views/explanation-views.js';
import type { TableView } from '../views/table-view.js';
import { definitionLines } from './definition-lines.js';
import { stepWords } from './step-words.js';

/** A figure at one moment: a release, or now. */
export interface ChangeSide {
  readonly label: string;
  readonly source: FigureSource;
  readonly version: string;
  readonly own: DisclosedResult | null;
  readonly nation: DisclosedResult | null;
}
export interface ChangeInput {
  readonly indicator: string;
  readonly language: Language;
  readonly ownLabel: string | null;
  readonly whole: string;
  readonly before: ChangeSide;
  readonly after: ChangeSide;
  readonly definitionChanged: boolean;
  readonly movements:
    | readonly { readonly from: CaseStep | null; readonly to: CaseStep | null; readonly cases: number }[]
    | null;
  /** Null: few, of which the reader is not told. */
  readonly erased: number | null;
}

/** A figure then and later: values side by side, the cases that moved, and what the definition says otherwise. */
export function changeView(input: ChangeInput): ChangeView {
  const { language, erased, definitionChanged } = input;
  return {
    figures: figuresTable(input),
    cases: casesOf(input),
    erased: erasedText(erased, language),
    definition: definitionChanged ? definitionTable(input) : null,
    definitionChanged,
  };
}

/** That cases have been erased since figures were frozen; of few without their number. */
export function erasedText(erased: number | null, language: Language): string | null {
  if (erased === null) return message(language, 'release.erasedFew');
  return erased > 0 ? counted(language, 'release.erased', erased) : null;
}

function figuresTable({ before, after, indicator, language, ownLabel, whole }: ChangeInput): TableView {
  const groups = [
    ...(ownLabel === null ? [] : [{ label: ownLabel, of: ({ own }: ChangeSide) => own }]),
    { label: whole, of: ({ nation }: ChangeSide) => nation },
  ];
  const title = message(language, 'release.change.figures');
  const declared = after.source.indicators[indicator];
  const unit = declared ? unitOf(declared, language) : null;
  return table('change-figures', title, {
    rowHeaders: [message(language, 'release.change.group'), message(language, 'release.change.when')],
    columns: [
      message(language, 'figure.n'),
      message(language, 'figure.numerator'),
      unit === null
        ? message(language, 'release.change.value')
        : `${message(language, 'release.change.value')} (${unit})`,
    ].map((label) => ({ label, numeric: true })),
    rows: groups.flatMap(({ label, of }) =>
      [before, after].map((side) => {
        const result = of(side);
        const then = side.source.indicators[indicator];
        const cells =
          result && then
            ? [
                countCell(result.n, language, result.suppressed),
                countCell(result.k ?? null, language, result.suppressed),
                estimateCell(result, styleOf(then), language, result.suppressed),
              ]
            : [null, null, null].map((value) => countCell(value, language));
        return { headers: [label, side.label], strong: false, cells };
      }),
    ),
  });
}

function casesOf({ movements, before, after, indicator, language }: ChangeInput): ChangeView['cases'] {
  if (movements === null) return null;
  const words = (step: CaseStep | null, side: ChangeSide): string => {
    const declared = side.source.indicators[indicator];
    return step === null || !declared
      ? message(language, 'release.change.absent')
      : stepWords(step, declared, language);
  };
  const moved = movements.filter(({ from, to }) => from !== to);
  const stayed = movements.reduce((sum, { from, to, cases }) => (from === to ? sum + cases : sum), 0);
  const same = message(language, 'release.change.same', { n: formatCount(stayed, language) });
  return {
    table:
      moved.length === 0
        ? null
        : table('change-cases', message(language, 'release.change.cases'), {
            rowHeaders: [message(language, 'release.change.from'), message(language, 'release.change.to')],
            columns: [{ label: message(language, 'release.change.count'), numeric: true }],
            rows: moved.map(({ from, to, cases }) => ({
              headers: [words(from, before), words(to, after)],
              strong: false,
              cells: [countCell(cases, language)],
            })),
          }),
    text: moved.length === 0 ? `${message(language, 'release.change.noCases')} ${same}` : same,
  };
}

/** The parts of the definition that are not said as they were; null where every word is the same. */
function definitionTable({ before, after, indicator, language }: ChangeInput): TableView | null {
  const [was, is] = [linesOf(before, indicator, language), linesOf(after, indicator, language)];
  const textOf = (lines: ReturnType<typeof linesOf>, part: string) => lines.get(part)?.text ?? '–';
  const parts = [...new Set([...was.keys(), ...is.keys()])].filter(
    (part) => textOf(was, part) !== textOf(is, part),
  );
  if (parts.length === 0) return null;
  return table('change-definition', message(language, 'release.change.definition'), {
    rowHeaders: [message(language, 'release.change.part')],
    columns: [before, after].map(({ label }) => ({ label, numeric: false })),
    rows: parts.map((part) => ({
      headers: [(is.get(part) ?? was.get(part))?.label ?? part],
      strong: false,
      cells: [was, is].map((lines) => ({ text: textOf(lines, part), numeric: false, note: null })),
    })),
  });
}

function linesOf({ source, version }: ChangeSide, name: string, language: Language) {
  const indicator: Indicator | undefined = source.indicators[name];
  const lines = indicator ? definitionLines({ source, indicator, language, version }) : [];
  return new Map(
    lines.map(({ part, label, sentences }) => [part as string, { label, text: sentences.join(' ') }]),
  );
}

function table(
  id: string,
  caption: string,
  {
    rows,
    ...heads
  }: Pick<TableView, 'rowHeaders' | 'columns'> & { readonly rows: TableView['sections'][number]['rows'] },
): TableView {
  return { id, caption, captionHidden: true, columnGroups: [], ...heads, sections: [{ title: null, rows }] };
}
