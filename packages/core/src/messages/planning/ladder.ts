import type { Channel, Register, Rung } from '@kvalreg/declaration';

/** A rung in its place, as it is handed to the database. */
export interface PlacedRung {
  readonly pathway: string;
  readonly occasion: string;
  readonly place: number;
  readonly rung: Rung;
  /** Those of its channels that this installation can use. */
  readonly channels: readonly Channel[];
}

/**
 * All rungs of a register. One that none of the usable channels carries is left out: nothing is decided about it before
 * somebody sets up a channel, so that a forgotten setting skips nobody.
 */
export function ladderOf(register: Register, usable: readonly Channel[]): readonly PlacedRung[] {
  return allRungs(register).flatMap((placed) => {
    const channels = placed.rung.channels.filter((channel) => usable.includes(channel));
    return channels.length === 0 ? [] : [{ ...placed, channels }];
  });
}

/** Rungs that wait because no channel of theirs is set up. */
export function rungsWithoutChannel(
  register: Register,
  usable: readonly Channel[],
): readonly Omit<PlacedRung, 'channels'>[] {
  return allRungs(register).filter(({ rung }) => !rung.channels.some((channel) => usable.includes(channel)));
}

function allRungs({ pathways }: Register): readonly Omit<PlacedRung, 'channels'>[] {
  return Object.entries(pathways).flatMap(([pathway, { occasions }]) =>
    Object.entries(occasions).flatMap(([occasion, { reminders = [] }]) =>
      reminders.map((rung, place) => ({ pathway, occasion, place, rung })),
    ),
  );
}
