import type { GoalLevel } from '@kvalreg/engine';
import type { LiveView } from './live-view.js';

export interface OverviewRow {
  readonly title: string;
  readonly href: string;
  readonly year: string;
  /** The value, or why there is none. */
  readonly value: string;
  /** Which direction is better; null where the declaration does not say. */
  readonly direction: string | null;
  readonly detail: string;
  readonly level: GoalLevel | null;
  readonly word: string | null;
  readonly symbol: string | null;
  readonly goal: string | null;
  /** The years that the goal is judged on with their figure, where they are several. */
  readonly judged: string | null;
  readonly nation: string | null;
  readonly before: string;
  /** Up, down or level; null where nothing is compared. */
  readonly arrow: string | null;
  readonly change: string;
  /** Whether the change is for the better. */
  readonly tone: 'better' | 'worse' | null;
  readonly links: readonly { readonly href: string; readonly label: string }[];
}
/** A register at a glance. */
export interface OverviewView {
  readonly live?: LiveView;
  readonly title: string;
  readonly lead: string;
  readonly madeAt: string;
  readonly whole: string | null;
  readonly parts: readonly {
    readonly id: string;
    readonly title: string;
    readonly rows: readonly OverviewRow[];
    /** How many of the measures these are, and where the others are; null where they are all. */
    readonly more: { readonly text: string; readonly href: string; readonly label: string } | null;
  }[];
  readonly links: readonly { readonly href: string; readonly label: string }[];
}
