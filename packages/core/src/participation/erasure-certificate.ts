/** Why something was erased: the person objected, took the consent back, the register office was asked to, or its time was over. */
export type ErasureGround = 'opted-out' | 'withdrawn' | 'request' | 'retention';

/** That a register has erased what it held of a person: how much, when, on what ground. Of whom it does not say. */
export interface ErasureCertificate {
  readonly id: string;
  readonly registerId: string;
  readonly erasedOn: string;
  readonly ground: ErasureGround;
  /** Of a request. */
  readonly reason: string | null;
  /** Name of the member of staff, or `patient`. */
  readonly decidedBy: string;
  /** Rows that were removed, by table. */
  readonly counts: Readonly<Record<string, number>>;
  /** Whether number and name are gone too: no other register knows the person. */
  readonly identityErased: boolean;
}
