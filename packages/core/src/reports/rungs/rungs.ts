import type { Channel, Text } from '@kvalreg/declaration';

/** What became of those to whom one rung was sent by one channel. Nothing here says that the message was the cause. */
export interface RungCount {
  readonly rung: string;
  readonly channel: Channel;
  readonly sent: number;
  /** Filled in before the message went, on paper that came later. */
  readonly before: number;
  /** From the day of the message until the next one went, or the window was over. */
  readonly answered: number;
  /** No answer until the next rung went. */
  readonly next: number;
  /** No next rung, and no answer until the window was over. */
  readonly over: number;
  readonly open: number;
}
/** A share with its 95 % Wilson interval; of nobody all are null. */
export interface Share {
  readonly n: number;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
/** Of those invited whose window is over: how many had answered that many whole weeks after the invitation. */
export interface ResponseCurve {
  readonly invited: number;
  readonly weeks: readonly { readonly week: number; readonly answered: number; readonly share: Share }[];
}
/** The share is of those who neither had filled in before nor wait any more. */
export interface RungFigure extends RungCount {
  readonly title: Text;
  readonly share: Share;
}
export interface RungsOfOccasion {
  readonly occasion: string;
  readonly title: Text;
  /** In declared order, of rungs that were sent at all. */
  readonly rungs: readonly RungFigure[];
  /** Not sent, by rung and reason. */
  readonly skipped: readonly { readonly rung: string; readonly reason: string; readonly n: number }[];
  readonly curve: ResponseCurve;
}
export interface RungsAnswer {
  readonly pathway: string;
  readonly unitId: string | null;
  readonly occasions: readonly RungsOfOccasion[];
}
