/** Somebody one can log in as in a demo, and what there is to see for them. */
export interface DemoUser {
  readonly id: string;
  readonly name: string;
  /** For instance `clinic-staff`; `patient` for the demo patient. */
  readonly roles: readonly string[];
  readonly login: 'staff' | 'patient';
  /** Where they work, for instance the name of the clinic; null for those who work for the register. */
  readonly place: string | null;
  /** One sentence on what they can do and see, in English and Swedish. */
  readonly sees: { readonly en: string; readonly sv: string };
}

/** The people of a demo, for the start page. Provided only where the server runs as a demo. */
export abstract class DemoDirectory {
  abstract users(): Promise<readonly DemoUser[]>;
}
