import { may, type Principal, type ReportAnswer } from '@kvalreg/core';
import type { Language } from '@kvalreg/declaration';
import { message, type FigureView, type ReportView } from '@kvalreg/rendering';
import { hrefWith } from '../../platform/pages/paging.js';

interface Shown {
  /** The address of the report's page. */
  readonly path: string;
  readonly answer: ReportAnswer;
  /** The choice that the page shows. */
  readonly chosen: Readonly<Record<string, string | readonly string[]>>;
  readonly title: string;
  readonly language: Language;
  readonly principal: Principal;
  readonly registerId: string;
}

/** The whole report as files, with the choice that the page shows; and to have it sent. */
export function outputLinks(shown: Shown): NonNullable<ReportView['outputs']> {
  const { path, chosen, title, language, principal } = shown;
  const [pathway, report] = path.split('/').slice(-2);
  return [
    {
      href: hrefWith(`${path}/report.pdf`, chosen),
      label: message(language, 'output.pdf'),
      name: message(language, 'output.pdfOf', { title }),
    },
    {
      href: hrefWith(`${path}/report.xlsx`, chosen),
      label: message(language, 'output.xlsx'),
      name: message(language, 'output.xlsxOf', { title }),
    },
    ...(may(principal, 'subscribe-report')
      ? [
          {
            href: hrefWith(`/r/${encodeURIComponent(shown.registerId)}/subscriptions/new`, {
              report: `${decodeURIComponent(pathway ?? '')}/${decodeURIComponent(report ?? '')}`,
              ...chosen,
            }),
            label: message(language, 'output.subscribe'),
            name: message(language, 'output.subscribeTo', { title }),
          },
        ]
      : []),
  ];
}

/** The figures with each of their charts as files. */
export function withPictures<F extends FigureView>(figures: readonly F[], shown: Shown): readonly F[] {
  const { path, answer, language } = shown;
  const chosen = { tab: answer.tab.id, ...shown.chosen };
  return figures.map((figure, at) => ({
    ...figure,
    pictures: figure.charts.map((chart, index) => {
      const title = figure.severalCharts ? chart.title : figure.title;
      const address = `${path}/figures/${String(at + 1)}`;
      const which = { ...chosen, ...(index > 0 && { chart: String(index + 1) }) };
      return {
        title: figure.severalCharts ? chart.title : null,
        files: [
          {
            href: hrefWith(`${address}.svg`, which),
            label: 'SVG',
            name: message(language, 'output.svgOf', { title }),
          },
          {
            href: hrefWith(`${address}.png`, which),
            label: 'PNG',
            name: message(language, 'output.pngOf', { title }),
          },
        ],
      };
    }),
  }));
}
