/** An invented unit, and how much it does in a whole year. */
export interface DemoPelvicUnit {
  readonly id: string;
  readonly name: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly assessed: number;
  readonly operated: number;
  /** Median days from referral to assessment. */
  readonly waiting: number;
  /** How many come from where, as parts of a whole. */
  readonly regions: Readonly<Record<string, number>>;
}

export const units: readonly DemoPelvicUnit[] = [
  {
    id: 'norrvikens-universitetssjukhus',
    name: 'Norrvikens universitetssjukhus',
    regionCode: '24',
    regionName: 'Region Västerbotten',
    assessed: 74,
    operated: 43,
    waiting: 12,
    regions: { se24: 30, se25: 24, se22: 20, se23: 14, se21: 8, se20: 4 },
  },
  {
    id: 'sundholms-universitetssjukhus',
    name: 'Sundholms universitetssjukhus',
    regionCode: '01',
    regionName: 'Region Stockholm',
    assessed: 162,
    operated: 96,
    waiting: 9,
    regions: { se01: 58, se03: 12, se04: 8, se19: 7, se20: 5, se09: 3, se18: 4, abroad: 2, se05: 1 },
  },
  {
    id: 'ekebergs-universitetssjukhus',
    name: 'Ekebergs universitetssjukhus',
    regionCode: '14',
    regionName: 'Västra Götalandsregionen',
    assessed: 128,
    operated: 71,
    waiting: 14,
    regions: { se14: 60, se17: 10, se13: 9, se06: 12, se18: 6, abroad: 2, se05: 1 },
  },
  {
    id: 'lindasens-universitetssjukhus',
    name: 'Lindåsens universitetssjukhus',
    regionCode: '12',
    regionName: 'Region Skåne',
    assessed: 116,
    operated: 66,
    waiting: 11,
    regions: { se12: 56, se10: 8, se07: 10, se13: 7, se08: 12, se05: 5, se06: 2 },
  },
];
