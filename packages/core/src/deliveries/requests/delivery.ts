export const purposes = ['research', 'quality-improvement', 'other'] as const;
export type Purpose = (typeof purposes)[number];
export const outcomes = ['granted', 'partly', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];
export const unitDetails = ['unit', 'region', 'none'] as const;
export type UnitDetail = (typeof unitDetails)[number];

/** Which data: variables of pathways, years of the index date, units; no unit stands for all. */
export interface DeliveryContent {
  /** Pathway → keys of variables; `baseline.*` for all of an occasion that is no free text. */
  readonly pathways: Readonly<Record<string, readonly string[]>>;
  readonly from: number | null;
  readonly to: number | null;
  readonly units: readonly string[];
}
export interface DeliveryRequest {
  readonly title: string;
  /** Who asks, and for which organisation. */
  readonly applicant: string;
  readonly organisation: string;
  readonly purpose: Purpose;
  readonly description: string;
  /** Number of the ethical approval; asked for where the purpose is research. */
  readonly ethicalApproval: string;
  readonly legalGround: string;
  /** Who receives the files. */
  readonly recipient: string;
  /** Deliveries of the same project have the same pseudonyms. */
  readonly project: string;
  readonly content: DeliveryContent;
}
/** How persons are protected in what is handed out. */
export interface DeliveryTerms {
  /** Variables of free text that are chosen are handed out too. */
  readonly freeText: boolean;
  /** The register holder may make the list of pseudonyms and personal numbers. */
  readonly keyList: boolean;
  /** Days of a person are moved together by up to so many days; 0 for not at all. */
  readonly dateShift: number;
  readonly unit: UnitDetail;
}
export interface DeliveryDecision {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly conditions: string;
  readonly validUntil: string | null;
  /** What may be handed out; null where nothing may. */
  readonly content: DeliveryContent | null;
  readonly terms: DeliveryTerms;
}
export interface Deed {
  readonly at: string;
  readonly by: string;
}
export interface DecidedDelivery extends DeliveryDecision {
  readonly id: string;
  readonly number: number;
  readonly decided: Deed;
  readonly decidedOn: string;
}
export interface HandedFile {
  readonly name: string;
  readonly rows: number | null;
  readonly columns: number | null;
  readonly bytes: number;
  readonly sha256: string;
}
export interface Handout {
  readonly id: string;
  readonly decision: number;
  readonly recipient: string;
  readonly files: readonly HandedFile[];
  readonly persons: number;
  readonly cases: number;
  readonly made: Deed;
  readonly availableUntil: string;
  /** Whether the bytes are still there to be fetched. */
  readonly isThere: boolean;
  readonly collections: readonly (Deed & { readonly what: 'extract' | 'key-list' })[];
}
export type DeliveryState = 'requested' | 'refused' | 'granted' | 'expired' | 'handed-out';
export interface DeliverySummary {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly applicant: string;
  readonly organisation: string;
  readonly purpose: Purpose;
  readonly project: string;
  readonly requestedOn: string;
  readonly state: DeliveryState;
  readonly outcome: Outcome | null;
  readonly validUntil: string | null;
  readonly handouts: number;
}
export interface Delivery extends DeliverySummary {
  readonly request: DeliveryRequest;
  readonly requested: Deed;
  /** The latest one first. */
  readonly decisions: readonly DecidedDelivery[];
  readonly handouts: number;
  readonly handedOut: readonly Handout[];
  readonly making: DeliveryRun | null;
  /** Other requests of the same project: their extracts have the same pseudonyms. */
  readonly sameProject: readonly number[];
}
/** An extract in the making, or the last one that failed. */
export interface DeliveryRun {
  readonly id: string;
  readonly state: 'making' | 'failed' | 'interrupted';
  readonly done: number;
  readonly total: number;
}
