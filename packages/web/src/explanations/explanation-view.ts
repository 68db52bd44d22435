import type { Explanation, Unit } from '@kvalreg/core';
import { textIn, type Indicator, type Language } from '@kvalreg/declaration';
import type { CaseStep, DisclosedResult } from '@kvalreg/engine';
import {
  counted,
  definitionLines,
  explanationFlow,
  fieldWords,
  flowSteps,
  formatCount,
  formatEstimate,
  hasNumerator,
  message,
  stepWords,
  styleOf,
  unitOf,
  type DefinitionLine,
  type ExplanationView,
  type TableView,
} from '@kvalreg/rendering';
import { asOfText } from '../platform/pages/as-of-text.js';
import { changeOf } from '../releases/change-words.js';
import { chosenWords, dimensionWords } from '../releases/dimension-words.js';

interface Context {
  readonly indicator: Indicator;
  readonly units: readonly Unit[];
  readonly whole: string;
  readonly language: Language;
  /** Address of the list of persons at a step. */
  readonly personsHref: (step: CaseStep, place?: number) => string;
}

/** The figure in words and numbers, as far as the reader may see it. */
export function explanationView(explanation: Explanation, context: Context): ExplanationView {
  const { source, asked, unit, own, nation, last, registerVersion } = explanation;
  const { indicator, units, whole, language } = context;
  const title = textIn(indicator.title, language);
  const columns = [...(unit ? [{ label: unit.name, result: own }] : []), { label: whole, result: nation }];
  const shown = columns.filter(({ result }) => result !== null && !result.suppressed);
  return {
    heading: message(language, 'explain.titleOf', { title }),
    asOf: asOfText(explanation.asOfTime, language),
    lead: textIn(source.title, language),
    selection: message(language, 'report.selection', {
      selection: chosenWords(dimensionWords(source, units, whole, language), asked, language),
    }),
    values: shown.map(({ label, result }) => ({
      term: label,
      value: result ? valueWords(result, context, source) : '',
    })),
    withheld: shown.length < columns.length,
    definition: definitionLines({ source, indicator, language, version: registerVersion }).map(partOf),
    flow: explanationFlow(indicator, columns, language),
    unknown: unknownPart(explanation, context),
    persons: explanation.persons ? personLinks(explanation, context) : [],
    last: last && {
      title: message(language, 'explain.last'),
      change: changeOf(last, { indicator: asked.indicator, unit, whole, language }),
    },
  };
}

function partOf({ part, label, sentences }: DefinitionLine): ExplanationView['definition'][number] {
  return { label, sentences, ordered: part === 'exclusions' && sentences.length > 1 };
}

/** The value with its interval and what it rests on. */
function valueWords(
  result: DisclosedResult,
  { indicator, language }: Context,
  source: Explanation['source'],
): string {
  const unit = unitOf(indicator, language);
  if (indicator.kind === 'count') {
    const cases = result.n ?? 0;
    if (unit !== null) return `${formatCount(cases, language)} ${unit}`;
    return counted(language, 'occasions' in source ? 'explain.cases' : 'explain.rows', cases);
  }
  const n = `n = ${formatCount(result.n ?? 0, language)}`;
  if (result.value === null) return n;
  const value = formatEstimate(result, styleOf(indicator), language);
  return `${unit === null ? value : `${value} ${unit}`}, ${n}`;
}

function unknownPart(
  { unknown, source, unit }: Explanation,
  { language, whole }: Context,
): ExplanationView['unknown'] {
  if (unknown === null) return { table: null, text: message(language, 'explain.unknown.hidden') };
  const group = unit?.name ?? whole;
  if (unknown.length === 0)
    return { table: null, text: message(language, 'explain.unknown.none', { group }) };
  const { label } = fieldWords(source, language);
  const reasons = ['form-not-answered', 'question-not-answered', 'not-asked'] as const;
  const count = (value: number) => ({ text: formatCount(value, language), numeric: true, note: null });
  const table: TableView = {
    id: 'unknown-table',
    caption: message(language, 'explain.unknown'),
    captionHidden: true,
    columnGroups: [],
    rowHeaders: [message(language, 'explain.unknown.field')],
    columns: [
      { label: message(language, 'explain.unknown.cases'), numeric: true },
      ...reasons.map((reason) => ({ label: message(language, `explain.unknown.${reason}`), numeric: true })),
    ],
    sections: [
      {
        title: null,
        rows: unknown.map(({ path, cases, reasons: why }) => ({
          headers: [path ? label(path) : message(language, 'explain.unknown.cannot')],
          strong: false,
          cells: [count(cases), ...reasons.map((reason) => count(path ? why[reason] : 0))],
        })),
      },
    ],
  };
  return { table, text: message(language, 'explain.unknown.lead', { group }) };
}

function personLinks(
  { own, nation, unit, unknown, source }: Explanation,
  { indicator, language, personsHref }: Context,
): ExplanationView['persons'] {
  const flow = flowSteps(indicator, unit ? own : nation);
  // Where the numerator is not told, no list is of all that count.
  const isListed = (step: CaseStep) => step !== 'denominator' || flow?.isDivided || !hasNumerator(indicator);
  const steps = (flow?.steps ?? []).filter(({ step }) => isListed(step));
  const { label } = fieldWords(source, language);
  const link = (words: string, cases: number, href: string) => ({
    text: `${words} (${formatCount(cases, language)})`,
    label: `${message(language, 'explain.persons.showOf', { step: words })} (${formatCount(cases, language)})`,
    href,
  });
  return steps
    .filter(({ cases }) => cases > 0)
    .toReversed()
    .flatMap(({ step, cases }) => {
      const words = stepWords(step, indicator, language);
      const fields = step === 'unknown' && unknown && unknown.length > 1 ? unknown : [];
      return [
        link(words, cases, personsHref(step)),
        ...fields.flatMap(({ path, place, cases: lacking }) =>
          path && place !== null ? [link(`${words}: ${label(path)}`, lacking, personsHref(step, place))] : [],
        ),
      ];
    });
}
