/** Finds who a patient is by the number in the log-in. The people feature, later in the order, provides it. */
export abstract class PersonDirectory {
  /** The random id of the person, or null when nobody here has this number. */
  abstract personIdByIdentifier(identifierText: string): Promise<string | null>;
}
