import type { VolumeAnswer, VolumeCell } from '@kvalreg/core';
import { textIn, type Language } from '@kvalreg/declaration';
import { formatCount, formatNumber, message, type VolumeView } from '@kvalreg/rendering';

type Cell = VolumeView['table']['sections'][number]['rows'][number]['cells'][number];

/** The steps in rows, the model and the years beside each other. */
export function volumePage(answer: VolumeAnswer, whole: string, language: Language): VolumeView {
  const { model, base, years, current, rows } = answer;
  const title = textIn(model.title, language);
  const baseText = formatCount(base.model, language);
  const number = (label: string) => ({ label, numeric: true });
  const withheld = message(language, 'suppressed.mark');
  const cell = (text: string, note: string | null = null): Cell => ({ text, numeric: true, note });
  const cellsOf = ({ count, perBase }: VolumeCell): readonly Cell[] => [
    count === null ? cell('–', withheld) : cell(formatCount(count, language)),
    perBase === null ? cell('–', withheld) : cell(formatNumber(perBase, perBase < 10 ? 1 : 0, language)),
  ];
  const nothing = message(language, 'volume.notCounted');
  return {
    title,
    lead: whole,
    intro: textIn(model.intro, language),
    table: {
      id: 'volumes',
      caption: title,
      captionHidden: true,
      columnGroups: [
        { label: '', span: 2 },
        ...years.map((year) => ({
          label:
            year === current ? message(language, 'volume.inProgress', { year: String(year) }) : String(year),
          span: 2,
        })),
      ],
      rowHeaders: [message(language, 'volume.step')],
      columns: [
        number(message(language, 'volume.model')),
        ...years.flatMap(() => [
          number(message(language, 'volume.count')),
          number(message(language, 'volume.per', { base: baseText })),
        ]),
      ],
      sections: [
        {
          title: null,
          rows: rows.map(({ step, cells }) => ({
            headers: [textIn(step.title, language)],
            strong: step === base,
            cells: [
              cell(formatCount(step.model, language)),
              ...(cells.length > 0
                ? cells.flatMap(cellsOf)
                : years.flatMap(() => [cell('–', nothing), cell('–', nothing)])),
            ],
          })),
        },
      ],
    },
    notes: [
      message(language, 'volume.explained', { step: textIn(base.title, language), base: baseText }),
      message(language, 'volume.source', { source: model.source }),
    ],
  };
}
