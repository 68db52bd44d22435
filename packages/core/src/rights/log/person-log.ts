/** One entry of the log about a person. Of staff it tells unit and role, and no name. */
export interface PersonLogEntry {
  readonly id: number;
  readonly at: string;
  /** Null for what belongs to no register: the person's own log-ins. */
  readonly registerId: string | null;
  readonly actorKind: 'staff' | 'patient' | 'system' | 'anonymous';
  readonly role: string | null;
  readonly unitName: string | null;
  /** As the log has it, `<thing>.<verb>`. */
  readonly action: string;
}

export interface PersonLog {
  /** Latest first. */
  readonly entries: readonly PersonLogEntry[];
  /** Earlier ones are asked for with this as `before`; null at the end. */
  readonly next: number | null;
}
