/** Messages of a register or of one of its units wait until somebody lets them go on. */
export interface Pause {
  readonly id: string;
  /** Null: the whole register. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly reason: string;
  readonly pausedAt: string;
  readonly pausedBy: string;
  readonly resumedAt: string | null;
  readonly resumedBy: string | null;
}
