import type { TableView, TrustedSvg } from '@kvalreg/rendering';
import drawSvg from 'svg-to-pdfkit';
import { measureText } from '../../paper/pdf/measure-text.js';
import { bottom, gap, margin, ReadingSheets, width } from '../../paper/pdf/reading-sheets.js';
import { cellGap, tableColumns, type NumberCell } from './report-columns.js';

export interface ContentsLine {
  readonly level: 1 | 2;
  readonly text: string;
}

const small = 8.5;
const lineHeight = 16;
const grey = '#5b6066';
/** A chart is drawn in pixels of a page on a screen. */
const chartScale = 0.72;
const mostPerSheet = Math.floor((bottom - margin) / lineHeight) - 3;

/** The sheets of a report: with contents, charts, tables of numbers, and a number on each sheet. */
export class ReportSheets extends ReadingSheets {
  /** Where the line of a part stands in the contents, to be told its sheet at the end. */
  private readonly waiting: { readonly sheet: number; readonly y: number }[] = [];
  private readonly begins: number[] = [];
  private chapter: PDFKit.PDFOutline | null = null;

  beginSheet(): void {
    this.y = bottom + 1;
  }

  /** The parts in their order; the sheets that they begin on are written in by `finish`. */
  contents(title: string, lines: readonly ContentsLine[]): void {
    this.heading('H2', title);
    const list = this.pdf.struct('TOC');
    this.root.add(list);
    for (const { level, text } of lines) {
      this.room(lineHeight);
      const indent = level === 1 ? 0 : 16;
      const content = this.pdf.markStructureContent('TOCI');
      this.pdf
        .font(level === 1 ? 'bold' : 'regular')
        .fontSize(10)
        .text(clipped(text, width - indent - 40, 10), margin + indent, this.y, { lineBreak: false });
      list.add(this.pdf.struct('TOCI', {}, [content]));
      this.pdf.endMarkedContent();
      this.waiting.push({ sheet: this.sheet(), y: this.y });
      this.y += lineHeight;
    }
    list.end();
    if (lines.length > mostPerSheet) this.beginSheet();
  }

  /** The heading of a part that the contents name, on the sheet of what stands right `below` it. */
  part(level: 'H2' | 'H3', text: string, below = 60): void {
    this.room(Math.min(below + 40, bottom - margin));
    this.begins.push(this.sheet());
    const { outline } = this.pdf;
    if (level === 'H2' || !this.chapter) this.chapter = outline.addItem(text, { expanded: true });
    else this.chapter.addItem(text);
    this.heading(level, text);
  }

  /** A heading within a part, with room for what comes below it. */
  section(text: string): void {
    this.room(160);
    this.heading('H3', text);
  }

  note(text: string): void {
    // A new sheet begins in black.
    this.room(Math.min(this.height(text, 'regular', small, width), bottom - margin));
    this.pdf.fillColor(grey);
    this.write(this.root, 'P', text, 'regular', small);
    this.pdf.fillColor('black');
  }

  /** How much room a chart takes, with a title above it. */
  chartHeight(chart: TrustedSvg): number {
    return sizeOf(chart).height + 26;
  }

  /** Drawn as lines and letters, and described for those who do not see it. */
  chart(chart: TrustedSvg, description: string, title: string | null): void {
    const { markup } = chart;
    const size = sizeOf(chart);
    this.room(this.chartHeight(chart));
    if (title !== null) this.heading('H4', title);
    const figure = this.pdf.struct('Figure', { alt: description });
    this.root.add(figure);
    const content = this.pdf.markStructureContent('Figure', { alt: description });
    this.pdf.save();
    drawSvg(this.pdf, withoutWords(markup), margin, this.y, {
      ...size,
      assumePt: true,
      fontCallback: (_family, bold) => (bold ? 'bold' : 'regular'),
    });
    this.pdf.restore();
    this.pdf.fillColor('black').strokeColor('black').lineWidth(1);
    figure.add(content);
    this.pdf.endMarkedContent();
    figure.end();
    this.y += size.height + gap;
  }

  /** A table whose numbers stand below each other, on every sheet that it goes on to with its head. */
  numbers(view: TableView): void {
    const sizeFor = (columns: number): number => (columns > 9 ? 7 : small);
    const { columns, widths, heads } = tableColumns(view, sizeFor);
    const size = sizeFor(columns.length);
    // Caption, head and the first lines are not parted.
    const head = heads.reduce((height, line) => height + this.tallest(line, size) + 5, 0);
    this.room(Math.min((view.captionHidden ? 0 : 40) + head + 40, bottom - margin));
    if (!view.captionHidden) this.heading('H4', view.caption);
    const table = this.pdf.struct('Table');
    this.root.add(table);
    const drawHeads = (): void => {
      for (const line of heads) this.line(table, line, size, true);
    };
    drawHeads();
    const whole = widths.reduce((all, one) => all + one, 0);
    for (const { title, rows } of view.sections) {
      const above: NumberCell[] =
        title === null ? [] : [{ text: title, width: whole, numeric: false, bold: true, tag: 'TH' }];
      for (const [index, row] of rows.entries()) {
        const cells = [...row.headers, ...row.cells.map(({ text }) => text)].map((text, at): NumberCell => ({
          text,
          width: widths[at] ?? 40,
          numeric: columns[at]?.numeric ?? false,
          bold: row.strong,
          tag: at < row.headers.length ? 'TH' : 'TD',
        }));
        const titled = index === 0 && title !== null;
        const needed = this.tallest(cells, size) + (titled ? this.tallest(above, size) + 5 : 0);
        const goesOn = this.y + needed > bottom;
        if (goesOn) {
          this.beginSheet();
          this.room(1);
          drawHeads();
        }
        // What its rows are of stands above them on every sheet.
        if (title !== null && (titled || goesOn)) this.line(table, above, size, false);
        this.line(table, cells, size, false);
      }
    }
    table.end();
    this.space(8);
  }

  /** Writes the sheets of the parts into the contents, and its number on each sheet. */
  finish(pageText: (page: number, pages: number) => string, foot: string): void {
    const { count } = this.pdf.bufferedPageRange();
    for (const [at, { sheet, y }] of this.waiting.entries()) {
      this.pdf.switchToPage(sheet);
      this.aside(String((this.begins[at] ?? sheet) + 1), y, 'right', 10);
    }
    for (let sheet = 0; sheet < count; sheet += 1) {
      this.pdf.switchToPage(sheet);
      this.pdf.fillColor(grey);
      this.aside(clipped(foot, width - 75, small, false), bottom + 16, 'left', small);
      this.aside(pageText(sheet + 1, count), bottom + 16, 'right', small);
      this.pdf.fillColor('black');
    }
    this.end();
  }

  private sheet(): number {
    return this.pdf.bufferedPageRange().count - 1;
  }

  /** What is no part of what is read out. */
  private aside(text: string, y: number, align: 'left' | 'right', size: number): void {
    this.pdf.markContent('Artifact', { type: 'Pagination' });
    this.pdf
      .font('regular')
      .fontSize(size)
      .text(text, margin, y, { width, align, lineBreak: false, height: lineHeight });
    this.pdf.endMarkedContent();
  }

  private line(
    table: PDFKit.PDFStructureElement,
    cells: readonly NumberCell[],
    size: number,
    isHead: boolean,
  ): void {
    const row = this.pdf.struct('TR');
    table.add(row);
    const height = this.tallest(cells, size);
    let x = margin;
    for (const { text, width: wide, numeric, bold, tag } of cells) {
      const content = this.pdf.markStructureContent(tag);
      this.pdf
        .font(bold || isHead ? 'bold' : 'regular')
        .fontSize(size)
        .text(text, x, this.y, { width: wide - cellGap, align: numeric ? 'right' : 'left' });
      row.add(this.pdf.struct(tag, tag === 'TH' ? headOf(isHead) : {}, [content]));
      this.pdf.endMarkedContent();
      x += wide;
    }
    row.end();
    this.y += height + 2;
    this.pdf.markContent('Artifact', { type: 'Layout' });
    this.pdf
      .lineWidth(isHead ? 0.8 : 0.3)
      .moveTo(margin, this.y)
      .lineTo(x - cellGap, this.y)
      .stroke('#b5bac0');
    this.pdf.strokeColor('black');
    this.pdf.endMarkedContent();
    this.y += 2.5;
  }

  private tallest(cells: readonly NumberCell[], size: number): number {
    return Math.max(
      ...cells.map(({ text, width: wide, bold }) =>
        // Measured from what is known already; only what does not fit a line is laid out to be measured.
        measureText(text, { size, bold: true }) <= wide - cellGap
          ? size * 1.26
          : this.height(text, bold ? 'bold' : 'regular', size, wide - cellGap),
      ),
    );
  }
}

/** Known to PDFKit, and not to its types. */
interface HeadOptions extends PDFKit.Mixins.StructureElementOptions {
  readonly scope: 'Column' | 'Row';
}

/** What a heading of a table is the heading of, for those who have it read out. */
function headOf(isHead: boolean): HeadOptions {
  return { scope: isHead ? 'Column' : 'Row' };
}

/** As wide as a sheet allows, and never higher than one. */
function sizeOf({ markup }: TrustedSvg): { readonly width: number; readonly height: number } {
  const [, w = '600', h = '400'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(markup) ?? [];
  const scale = Math.min(chartScale, (bottom - margin - 110) / Number(h), width / Number(w));
  return { width: Number(w) * scale, height: Number(h) * scale };
}

function clipped(text: string, wide: number, size: number, bold = true): string {
  if (measureText(text, { size, bold }) <= wide) return text;
  let end = text.length;
  while (end > 1 && measureText(`${text.slice(0, end)}…`, { size, bold }) > wide) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Title and description are the figure's alternative text in a PDF. */
function withoutWords(markup: string): string {
  return markup.replace(/<title[\s\S]*?<\/title>|<desc[\s\S]*?<\/desc>/gu, '');
}
