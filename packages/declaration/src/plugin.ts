import type { Register } from './register.js';
import type { SyntheticProfile } from './synthetic-profile.js';
import type { Text } from './text.js';

/** A unit of the demo, as the register's real ones would be entered. */
export interface DemoUnit {
  readonly id: string;
  readonly name: string;
  readonly regionCode: string;
  readonly regionName: string;
  /** The hospital that it is part of; a hospital of its own where left out. */
  readonly hospital?: { readonly code: string; readonly name: string };
  /** County that most of its patients live in; that of the region's code where left out. */
  readonly county?: string;
  readonly kind?: 'clinic' | 'region';
  /** How much of what is generated happens here, against the other units, in all pathways or by pathway; all alike where left out. */
  readonly weight?: number | Readonly<Record<string, number>>;
}
/** Somebody whom a visitor of the demo can log in as. */
export interface DemoStaff {
  readonly name: string;
  readonly role: 'clinic-staff' | 'clinic-leader' | 'register-office' | 'register-holder' | 'authority';
  /** Of a clinic's people. */
  readonly unit?: string;
  /** What there is to see for this person, in one sentence. */
  readonly see: Text;
}
/** A row of a feed: values by item, as they would stand in the file. */
export interface DemoRow {
  readonly unit: string;
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
}
/** What one unit filed in one year, and how far it has come: a returned one waits for the unit, a submitted one for the authority. */
export interface DemoFiling {
  readonly unit: string;
  readonly filingYear: number;
  readonly state: 'draft' | 'submitted' | 'returned' | 'accepted' | 'published';
  /** Figures by field, for instance `b1.total`; of a draft, as far as they have been filled in. */
  readonly values: Readonly<Record<string, number>>;
  /** What the unit explains, by measure. */
  readonly comments?: Readonly<Record<string, string>>;
  /** Days on which it was signed, and published. */
  readonly submittedOn?: string;
  readonly publishedOn?: string;
  /** Of a returned one: what the authority asks for. */
  readonly returnComment?: string;
}
/** When a unit had a licence, which decides for which years it files. */
export interface DemoLicence {
  readonly unit: string;
  readonly from: string;
  readonly to?: string;
}
/** What the demo shows of a register: invented, and the same every time for the same day. */
export interface DemoContent {
  readonly units: readonly DemoUnit[];
  readonly staff: readonly DemoStaff[];
  /** Pathway → number of episodes to generate. */
  readonly episodes?: Readonly<Record<string, number>>;
  /** The pathway in which the demo's patient has something to answer. */
  readonly patientIn?: string;
  /** Feed → its rows up to a day. */
  readonly feeds?: Readonly<Record<string, (until: string) => Iterable<DemoRow>>>;
  readonly licences?: readonly DemoLicence[];
  /** Submission → what was filed up to a day, the earlier years of a unit first. */
  readonly filings?: Readonly<Record<string, (until: string) => readonly DemoFiling[]>>;
}

/** What a register package hands to the host: its manifest, and beside it what is not part of the manifest. */
export interface RegisterPlugin {
  readonly apiVersion: 1;
  readonly register: Register;
  /** Published figures that generated demo data are calibrated to. */
  readonly synthetic?: SyntheticProfile;
  readonly demo?: DemoContent;
}
export function registerPlugin(
  register: Register,
  options: Omit<RegisterPlugin, 'register'>,
): RegisterPlugin {
  return { register, ...options };
}
