import type { Form, Pathway } from '@kvalreg/declaration';

/** Whose form it is, and where: what is known is known of this person, at this unit. */
export interface KnownPlace {
  readonly registerId: string;
  readonly pathwayId: string;
  readonly unitId: string;
  readonly personId: string;
  /** Null for an episode that is about to be opened. */
  readonly episodeId: string | null;
  readonly occasion: string;
}

/** The place of an episode's row, also while it is locked. */
export function knownPlace(
  row: {
    readonly register_id: string;
    readonly pathway: string;
    readonly unit_id: string;
    readonly person_id: string;
  },
  episodeId: string,
  occasion: string,
): KnownPlace {
  const { register_id: registerId, pathway: pathwayId, unit_id: unitId, person_id: personId } = row;
  return { registerId, pathwayId, unitId, personId, episodeId, occasion };
}

export interface KnownQuestion {
  readonly pathway: Pathway;
  readonly form: Form;
  readonly place: KnownPlace;
  /** The day on which the form is filled in. */
  readonly day: string;
}
