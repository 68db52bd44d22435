/** A4 in points. */
export const sheet = { width: 595.28, height: 841.89 } as const;
export const millimetre = 72 / 25.4;

/** Sizes of everything on a page, in points. */
export interface PaperStyle {
  readonly isLarge: boolean;
  readonly margin: number;
  /** Of questions and alternatives. */
  readonly text: number;
  /** Of help, hints and what stands at the edges of the page. */
  readonly small: number;
  readonly heading: number;
  readonly title: number;
  /** Side of a box to tick. */
  readonly box: number;
  /** Side of a box for one digit. */
  readonly digit: number;
  /** Side of the machine-readable mark. */
  readonly mark: number;
  /** Height of a line to write on. */
  readonly writing: number;
}

const usual: PaperStyle = {
  isLarge: false,
  margin: 42,
  text: 11,
  small: 9,
  heading: 13,
  title: 18,
  box: 11,
  digit: 19,
  mark: 52,
  writing: 22,
};
/** Nothing is smaller than 18 points. */
const large: PaperStyle = {
  isLarge: true,
  margin: 42,
  text: 20,
  small: 18,
  heading: 23,
  title: 28,
  box: 20,
  digit: 30,
  mark: 60,
  writing: 34,
};

export function paperStyle(isLarge: boolean): PaperStyle {
  return isLarge ? large : usual;
}

/** From the top of one line to the top of the next. */
export function lineHeight(size: number): number {
  return size * 1.3;
}
/** From the top of a line to where its letters stand. */
export function baseline(size: number): number {
  return size * 1.02;
}
