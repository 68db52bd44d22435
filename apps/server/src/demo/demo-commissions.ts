/** The unit that a member of staff of the demo has a commission at. */
export interface DemoCommission {
  readonly unitHsaId: string;
  readonly unitName: string;
}

/**
 * What the demo's provider says of commissions. It begins before the units are known, and is told when they are: who
 * works at one clinic has a commission there, who works at several or for a whole register chooses here.
 */
export class DemoCommissions {
  private byPerson: ReadonlyMap<string, DemoCommission> = new Map();

  of(personId: string): DemoCommission | null {
    return this.byPerson.get(personId) ?? null;
  }

  set(byPerson: ReadonlyMap<string, DemoCommission>): void {
    this.byPerson = byPerson;
  }
}
