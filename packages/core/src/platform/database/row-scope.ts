/** Which rows of one register a transaction may see: those of one unit, or all. Enforced by the database. */
export interface RowScope {
  readonly registerId: string;
  readonly level: 'unit' | 'register';
  /** Required at level `unit`. */
  readonly unitId?: string | null;
  /** The session that reads: what it has opened of protected persons is shown to it, and to nobody else. */
  readonly sessionId?: string | null;
}
