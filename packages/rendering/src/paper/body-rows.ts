import { textIn, type BodyRegion, type Language } from '@kvalreg/declaration';
import { message } from '../messages/message.js';
import { bodyShape, bodySize } from '../forms/body/body-shapes.js';
import type { Mark } from './paper-document.js';
import { beside, joined, textRows, type Row, type Space } from './rows.js';

/** The body from both sides with the number of each region, and what the regions are called. */
export function bodyRows(
  regions: Readonly<Record<string, BodyRegion>>,
  space: Space,
  language: Language,
): readonly Row[] {
  const { width, style } = space;
  const scale = style.isLarge ? Math.min(1.25, width / 2 / bodySize.width) : 0.8;
  const half = width / 2;
  const figures = (['front', 'back'] as const).map((side, index) => {
    const titles = textRows(
      message(language, `body.${side}`),
      { ...space, width: half },
      { size: style.small, bold: true, align: 'centre' },
    );
    const inset = (half - bodySize.width * scale) / 2;
    const figure: Row = {
      height: bodySize.height * scale,
      marks: Object.entries(regions).flatMap(([code, region], at) =>
        region.side === side ? regionMarks(code, side, at + 1, inset, scale, space) : [],
      ),
    };
    return [index * half, joined([...titles, sideNames(side, half, space, language), figure])] as const;
  });
  return [beside(figures), ...legend(regions, space, language)];
}

function sideNames(side: 'front' | 'back', width: number, space: Space, language: Language): Row {
  const order = side === 'front' ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const names = order.map((one, index) => {
    const words = textRows(
      message(language, `paper.${one}`),
      { ...space, width: width / 2 },
      { size: space.style.small, align: 'centre' },
    );
    return [(index * width) / 2, joined(words)] as const;
  });
  return beside(names);
}

function regionMarks(
  code: string,
  side: 'front' | 'back',
  number: number,
  inset: number,
  scale: number,
  { style, measure }: Space,
): readonly Mark[] {
  const path = bodyShape(code, side);
  const numbers = [...path.matchAll(/\d+/gu)].map(([one]) => Number(one) * scale);
  const [xs, ys] = [numbers.filter((_, at) => at % 2 === 0), numbers.filter((_, at) => at % 2 === 1)];
  const size = style.isLarge ? style.small : 7;
  const text = String(number);
  return [
    { kind: 'outline', x: inset, y: 0, path, scale, line: 0.7 },
    {
      kind: 'text',
      x: inset + (Math.min(...xs) + Math.max(...xs) - measure(text, { size, bold: false })) / 2,
      y: (Math.min(...ys) + Math.max(...ys)) / 2 + size * 0.35,
      text,
      size,
      bold: false,
    },
  ];
}

/** In columns, so that a region can also be named by its number. */
function legend(
  regions: Readonly<Record<string, BodyRegion>>,
  { width, style, measure }: Space,
  language: Language,
): readonly Row[] {
  const columns = style.isLarge ? 2 : 3;
  const names = Object.values(regions).map(({ label }, at) => `${String(at + 1)} ${textIn(label, language)}`);
  const perColumn = Math.ceil(names.length / columns);
  return Array.from({ length: perColumn }, (_, row) =>
    beside(
      Array.from({ length: columns }, (__, column) => {
        const name = names[column * perColumn + row];
        const words =
          name === undefined
            ? []
            : textRows(name, { measure, width: width / columns - 6 }, { size: style.small });
        return [(column * width) / columns, joined(words)] as const;
      }),
    ),
  );
}
