import type { FigureSource, Language, Register } from '@kvalreg/declaration';
import type { Unit } from '../../organisation/unit.js';
import type { ReportAnswer } from '../report.js';

/** A report with its numbers, decided for its reader, and everything that its files say beside them. */
export interface PressOrder {
  readonly register: Register;
  readonly source: FigureSource;
  /** The tabs to be made, in their order. */
  readonly answers: readonly ReportAnswer[];
  readonly units: readonly Unit[];
  /** Whether it is read by a clinic, which sees itself beside all together. */
  readonly isClinic: boolean;
  readonly language: Language;
  /** The day that the figures are of, as YYYY-MM-DD. */
  readonly madeOn: string;
}
export const reportFormats = ['pdf', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];
export const pictureFormats = ['svg', 'png'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** Which chart: figures of a tab are counted from 1, and so are the charts of a figure. */
export interface PictureOrder {
  readonly figure: number;
  readonly chart: number;
  readonly format: PictureFormat;
}

/** The words of a tab with its numbers in them; null where nothing is said. */
export interface TabTexts {
  readonly text: string | null;
  readonly sections: readonly { readonly heading: string; readonly text: string | null }[];
}

/** Makes files of reports. The application that has a printing press hands it to the core. */
export abstract class ReportPress {
  abstract file(order: PressOrder, format: ReportFormat): Promise<Uint8Array>;
  /** Null when there is no such chart, or nothing to draw in it. */
  abstract picture(order: PressOrder, picture: PictureOrder): Promise<Uint8Array | null>;
  abstract texts(order: PressOrder): readonly TabTexts[];
}
