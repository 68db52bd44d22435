/** A clinic that registers, or the region or nation that it is part of. */
export interface Unit {
  /** In lower case, for instance `skane-lund`; it stands in addresses and files. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'clinic' | 'region' | 'nation';
  readonly regionCode?: string | null;
  readonly regionName?: string | null;
  /** The hospital that it is part of; a unit without one is a hospital of its own. */
  readonly hospitalCode?: string | null;
  readonly hospitalName?: string | null;
  readonly hsaId?: string | null;
  /** Of a Norwegian unit. */
  readonly reshId?: string | null;
  /** Units of one hospital share it. */
  readonly organisationNumber?: string | null;
}
