import type { DropoutAnswer, DropoutVariable } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import {
  drawChart,
  extremes,
  formatCount,
  formatNumber,
  formatValue,
  message,
  noValue,
  percentStyle,
  sentences,
  type CellView,
  type FigureView,
} from '@kvalreg/rendering';

const different = 0.1;
const decimals = 2;

/** Both groups side by side for each variable, and how far apart they are, the farthest first in the chart. */
export function dropoutFigure(answer: DropoutAnswer, title: string, language: Language): FigureView {
  const variables = shownVariables(answer);
  const apart = variables
    .flatMap((one) => (one.difference === null ? [] : [{ one, size: Math.abs(one.difference) }]))
    .sort((a, b) => b.size - a.size);
  const chart = drawChart(
    {
      kind: 'units',
      language,
      style: { percent: false, decimals },
      range: null,
      axes: { value: message(language, 'dropout.axis') },
      rows: apart.map(({ one, size }) => ({
        label: nameOf(one, language),
        tone: size > different ? 'own' : 'other',
        estimate: { value: size, low: null, high: null },
      })),
      reference: { label: formatNumber(different, 1, language), value: different },
    },
    {
      id: 'dropout-chart',
      title: message(language, 'figure.chartOf', { title: message(language, 'dropout.chart') }),
      description: sentences([
        ...extremes(
          apart.map(({ one, size }) => ({ label: nameOf(one, language), value: size })),
          { percent: false, decimals },
          language,
        ),
        message(language, 'figure.chartTable'),
      ]),
    },
  );
  const isHidden = variables.some(({ groups }) => groups === null);
  return {
    id: 'dropout',
    title,
    headingLevel: 3,
    charts: chart ? [{ ...chart, title: message(language, 'dropout.chart') }] : [],
    severalCharts: true,
    tables: [
      {
        id: 'dropout-table',
        caption: title,
        captionHidden: true,
        columnGroups: [
          { label: '', span: 2 },
          { label: message(language, 'dropout.answered'), span: 3 },
          { label: message(language, 'dropout.unanswered'), span: 3 },
        ],
        rowHeaders: [message(language, 'dropout.variable')],
        columns: [
          message(language, 'dropout.difference'),
          ...groupColumns(language),
          ...groupColumns(language),
        ].map((label) => ({ label, numeric: true })),
        sections: [
          {
            title: null,
            rows: variables.map((variable) => ({
              headers: [nameOf(variable, language)],
              strong: false,
              cells: [
                cell(
                  variable.difference === null
                    ? noValue
                    : formatNumber(variable.difference, decimals, language),
                  variable,
                  language,
                ),
                ...groupCells(variable, 'answered', language),
                ...groupCells(variable, 'unanswered', language),
              ],
            })),
          },
        ],
      },
    ],
    notes: [
      ...(answer.answered === null || answer.unanswered === null
        ? []
        : [
            message(language, 'dropout.totals', {
              answered: formatCount(answer.answered, language),
              unanswered: formatCount(answer.unanswered, language),
            }),
          ]),
      ...(isHidden ? [message(language, 'suppressed.explanation', { smallestN: answer.smallestN })] : []),
    ],
    definitions: [],
  };
}

/** An alternative that nobody has tells nothing. */
export function shownVariables({ variables }: DropoutAnswer): readonly DropoutVariable[] {
  return variables.filter(
    ({ groups }) => groups === null || groups.answered.k !== 0 || groups.unanswered.k !== 0,
  );
}

function nameOf({ title, option }: DropoutVariable, language: Language): string {
  return option === null
    ? textIn(title, language)
    : `${textIn(title, language)}: ${textIn(option, language)}`;
}

function groupColumns(language: Language): readonly string[] {
  return [
    message(language, 'dropout.value'),
    message(language, 'dropout.known'),
    message(language, 'dropout.missing'),
  ];
}

function groupCells(
  variable: DropoutVariable,
  which: 'answered' | 'unanswered',
  language: Language,
): readonly CellView[] {
  const group = variable.groups?.[which];
  const value = group?.value ?? null;
  const sd = group?.sd ?? null;
  const text =
    value === null
      ? noValue
      : variable.kind === 'share'
        ? formatValue(value, percentStyle, language)
        : `${formatNumber(value, 1, language)}${sd === null ? '' : ` (${formatNumber(sd, 1, language)})`}`;
  const count = (n: number | undefined) => (n === undefined ? noValue : formatCount(n, language));
  return [text, count(group?.n), count(group?.missing)].map((one) => cell(one, variable, language));
}

function cell(text: string, { groups }: DropoutVariable, language: Language): CellView {
  return { text, numeric: true, note: groups === null ? message(language, 'suppressed.mark') : null };
}
