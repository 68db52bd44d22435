import { type PressOrder, type ReportAnswer } from '@kvalreg/core';
import { countryOf, textIn } from '@kvalreg/declaration';
import {
  figureView,
  formatDate,
  message,
  periodText,
  reportBlocks,
  type FigureInput,
  type ReportBlockView,
  type ReportWords,
} from '@kvalreg/rendering';
import { asOfText } from '../../platform/pages/as-of-text.js';
import { wholeOf } from '../../platform/pages/whole-of.js';
import { selectionText } from '../report-filters.js';
import { figureInputs } from '../report-page.js';
import { participationText, type UnitNames } from '../unit-names.js';

/** What stands at the head of a report, whatever it is made as. */
export interface ReportHead {
  readonly title: string;
  readonly register: string;
  readonly compares: string;
  readonly selection: string;
  readonly madeOn: string;
}

export function unitNamesOf({ register, units, isClinic, language }: PressOrder): UnitNames {
  const whole = wholeOf(register, language);
  return {
    units,
    country: countryOf(register),
    whole,
    allLabel: isClinic ? whole : message(language, 'units.all'),
  };
}

export function headOf(order: PressOrder): ReportHead {
  const { register, source, language, madeOn, answers } = order;
  const [answer] = answers;
  const whole = wholeOf(register, language);
  const report = textIn(answer?.report.title ?? {}, language);
  const from = textIn(source.title, language);
  return {
    title: report === from ? report : `${report}: ${from}`,
    register: textIn(register.title, language),
    compares: answer?.unit
      ? message(language, 'report.compares', {
          unit: answer.unit.name,
          nation: whole.toLocaleLowerCase(language),
        })
      : whole,
    selection: answer
      ? selectionText({
          answer,
          pathway: source,
          places: { units: order.units, country: countryOf(register) },
          language,
        })
      : '',
    madeOn: answer
      ? asOfText(answer.asOfTime, language)
      : message(language, 'report.madeOn', { date: formatDate(madeOn, language) }),
  };
}

/** The figures of a tab as they are drawn. */
export function inputsOf(order: PressOrder, answer: ReportAnswer): readonly FigureInput[] {
  return figureInputs(answer, order.source, order.language, unitNamesOf(order));
}

/** What the words of a tab may speak of. */
export function wordsOf(
  { register, source, language, madeOn }: Pick<PressOrder, 'register' | 'source' | 'language' | 'madeOn'>,
  answer: ReportAnswer,
): ReportWords {
  const years = answer.filter['year'] ?? [];
  return {
    pathway: source,
    language,
    own: answer.unit ? { label: answer.unit.name, tone: 'own', results: answer.own } : null,
    nation: { label: wholeOf(register, language), tone: 'other', results: answer.nation },
    period: periodText(years.length > 0 ? years : answer.years, language),
    date: formatDate(madeOn, language),
  };
}

/** The figures of a tab, those of its sections one heading further down. */
export function placedInputs(
  inputs: readonly FigureInput[],
  { tab }: Pick<ReportAnswer, 'tab'>,
): readonly FigureInput[] {
  return inputs.map((input, at) => (at < tab.figures.length ? input : { ...input, headingLevel: 4 }));
}

/** A tab with its words, and with each figure below its heading. */
export function blocksOf(order: PressOrder, answer: ReportAnswer): readonly ReportBlockView[] {
  const figures = placedInputs(inputsOf(order, answer), answer).map(figureView);
  return reportBlocks(answer.tab, figures, wordsOf(order, answer));
}

/** Which units take part in the figures by unit of a tab. */
export function takingPart(order: PressOrder, answer: ReportAnswer): readonly string[] {
  return participationText(answer, order.language);
}
