import {
  ReportPress,
  type PictureOrder,
  type PressOrder,
  type ReportFormat,
  type TabTexts,
} from '@kvalreg/core';
import { textIn } from '@kvalreg/declaration';
import { figureSvg, figureView, reportText, standAloneFigure } from '@kvalreg/rendering';
import { figurePng } from '../pictures/figure-png.js';
import { headOf, inputsOf, wordsOf } from './report-parts.js';
import { reportPdf } from './report-pdf.js';
import { reportXlsx } from './report-xlsx.js';

/** Makes files of reports from what the pages show: the same charts, tables and words. */
export class PageReportPress extends ReportPress {
  override file(order: PressOrder, format: ReportFormat): Promise<Uint8Array> {
    return format === 'pdf' ? reportPdf(order) : reportXlsx(order);
  }

  override async picture(
    order: PressOrder,
    { figure, chart, format }: PictureOrder,
  ): Promise<Uint8Array | null> {
    const [answer] = order.answers;
    const input = answer ? inputsOf(order, answer)[figure - 1] : undefined;
    if (!answer || !input) return null;
    const { register, compares, selection, madeOn } = headOf({ ...order, answers: [answer] });
    const alone = standAloneFigure(input, figureView(input), chart - 1, {
      register,
      version: order.register.version,
      selection: [compares, selection].filter((line) => line !== ''),
      period: wordsOf(order, answer).period,
      asOf: madeOn,
    });
    if (!alone) return null;
    const svg = figureSvg(alone);
    return format === 'svg' ? Buffer.from(svg) : figurePng(svg);
  }

  override texts(order: PressOrder): readonly TabTexts[] {
    return order.answers.map((answer) => {
      const words = wordsOf(order, answer);
      return {
        text: answer.tab.text === undefined ? null : reportText(answer.tab.text, words),
        sections: (answer.tab.sections ?? []).map(({ heading, text }) => ({
          heading: textIn(heading, order.language),
          text: text === undefined ? null : reportText(text, words),
        })),
      };
    });
  }
}
