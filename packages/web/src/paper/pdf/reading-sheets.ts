import { sheet } from '@kvalreg/rendering';
import { setImmediate } from 'node:timers/promises';

export const margin = 56;
export const width = sheet.width - 2 * margin;
export const bottom = sheet.height - margin;
const sizes = { H1: 18, H2: 14, H3: 11.5, H4: 10.5 } as const;
const textSize = 10;
export const gap = 4;
const rowsAtOnce = 100;

/** Writes text down the sheets of a tagged PDF, and begins a new sheet where the old one is full. */
export class ReadingSheets {
  protected y = bottom + 1;
  protected readonly root: PDFKit.PDFStructureElement;

  constructor(protected readonly pdf: PDFKit.PDFDocument) {
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  heading(level: keyof typeof sizes, text: string): void {
    const size = sizes[level];
    // Never alone at the foot of a sheet.
    this.room(this.height(text, 'bold', size, width) + 3 * size);
    this.space(level === 'H1' ? 0 : 6);
    this.write(this.root, level, text, 'bold', size);
  }

  paragraph(text: string): void {
    this.write(this.root, 'P', text, 'regular', textSize);
  }

  /** A term and what it is, side by side. */
  fact(term: string, value: string): void {
    const left = width * 0.42;
    this.row(
      this.root,
      [
        { tag: 'P', text: term, x: margin, width: left - 8, font: 'regular' },
        { tag: 'P', text: value === '' ? '–' : value, x: margin + left, width: width - left, font: 'bold' },
      ],
      'Sect',
    );
  }

  async table(columns: readonly string[], rows: readonly (readonly string[])[]): Promise<void> {
    const table = this.pdf.struct('Table');
    this.root.add(table);
    const each = width / Math.max(1, columns.length);
    const cells = (texts: readonly string[], tag: 'TH' | 'TD'): readonly Cell[] =>
      texts.map((text, at) => ({
        tag,
        text,
        x: margin + at * each,
        width: each - 6,
        font: tag === 'TH' ? ('bold' as const) : ('regular' as const),
      }));
    this.row(table, cells(columns, 'TH'), 'TR');
    for (const [at, row] of rows.entries()) {
      this.row(table, cells(row, 'TD'), 'TR');
      if (at % rowsAtOnce === 0) await setImmediate();
    }
    table.end();
    this.space(6);
  }

  space(height: number): void {
    this.y += height;
  }

  end(): void {
    this.root.end();
  }

  /** Cells beside each other, as high as the highest. Longer than a sheet they go on, piece by piece. */
  private row(parent: PDFKit.PDFStructureElement, cells: readonly Cell[], tag: 'TR' | 'Sect'): void {
    const row = this.pdf.struct(tag);
    parent.add(row);
    let left = cells;
    while (left.length > 0) {
      const height = Math.max(...left.map((cell) => this.height(cell.text, cell.font, textSize, cell.width)));
      if (height <= bottom - margin) this.room(height);
      else this.room(5 * textSize);
      const rests: Cell[] = [];
      const top = this.y;
      let used = 0;
      for (const cell of left) {
        const [now, later] = this.fitting(cell, bottom - top);
        const content = this.pdf.markStructureContent(cell.tag);
        this.pdf.font(cell.font).fontSize(textSize).text(now, cell.x, top, { width: cell.width });
        row.add(this.pdf.struct(cell.tag, {}, [content]));
        this.pdf.endMarkedContent();
        used = Math.max(used, this.height(now, cell.font, textSize, cell.width));
        if (later !== '') rests.push({ ...cell, text: later });
      }
      this.y = top + used + gap;
      left = rests;
    }
    row.end();
  }

  /** As much of a text as there is room for, by whole words, and the rest. */
  private fitting({ text, font, width: wide }: Cell, room: number): readonly [string, string] {
    if (this.height(text, font, textSize, wide) <= room) return [text, ''];
    let [fits, tooMuch] = [1, text.length];
    while (tooMuch - fits > 1) {
      const middle = Math.floor((fits + tooMuch) / 2);
      if (this.height(text.slice(0, middle), font, textSize, wide) <= room) fits = middle;
      else tooMuch = middle;
    }
    const word = text.lastIndexOf(' ', fits);
    const cut = word > fits / 2 ? word : fits;
    return [text.slice(0, cut), text.slice(cut).trimStart()];
  }

  protected write(
    parent: PDFKit.PDFStructureElement,
    tag: string,
    text: string,
    font: 'regular' | 'bold',
    size: number,
  ): void {
    const height = this.height(text, font, size, width);
    this.room(Math.min(height, bottom - margin));
    const content = this.pdf.markStructureContent(tag);
    this.pdf.font(font).fontSize(size).text(text, margin, this.y, { width });
    parent.add(this.pdf.struct(tag, {}, [content]));
    this.pdf.endMarkedContent();
    this.y += height + gap;
  }

  protected height(text: string, font: 'regular' | 'bold', size: number, wide: number): number {
    return this.pdf.font(font).fontSize(size).heightOfString(text, { width: wide });
  }

  protected room(height: number): void {
    if (this.y + height <= bottom) return;
    this.pdf.addPage();
    this.y = margin;
  }
}

interface Cell {
  readonly tag: 'TH' | 'TD' | 'P';
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly font: 'regular' | 'bold';
}
