import type { Language } from '@kvalreg/declaration';

/** Lengths are points (1/72 inch); y grows downwards from the top of the page. */
export type Mark =
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the base line. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly bold: boolean;
    }
  | {
      readonly kind: 'line';
      readonly x: number;
      readonly y: number;
      readonly toX: number;
      readonly toY: number;
      readonly width: number;
    }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly line: number;
      readonly filled?: boolean;
    }
  | {
      /** The outline of an SVG path, whose own units are multiplied by the scale. */
      readonly kind: 'outline';
      readonly x: number;
      readonly y: number;
      readonly path: string;
      readonly scale: number;
      readonly line: number;
    }
  | {
      /** A machine-readable mark, without the quiet zone around it. */
      readonly kind: 'modules';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly modules: readonly (readonly boolean[])[];
    };

export interface PaperPage {
  readonly marks: readonly Mark[];
}
/** One form on paper, ready to be drawn page by page. */
export interface PaperDocument {
  readonly title: string;
  readonly language: Language;
  readonly pages: readonly PaperPage[];
}

/** How wide a line of text is in the fonts that it will be drawn with. */
export type Measure = (text: string, style: { readonly size: number; readonly bold: boolean }) => number;

export function moved(marks: readonly Mark[], dx: number, dy: number): readonly Mark[] {
  return marks.map((mark): Mark =>
    mark.kind === 'line'
      ? { ...mark, x: mark.x + dx, y: mark.y + dy, toX: mark.toX + dx, toY: mark.toY + dy }
      : { ...mark, x: mark.x + dx, y: mark.y + dy },
  );
}
