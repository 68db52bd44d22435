/**
 * Figures of the Swedish spine register's annual report 2021 that generated data are calibrated to.
 * Mix of diagnoses: operations of 2020. Sex, age and one-year outcome: operations of 2019, before surgery and after one
 * year. Two and five years, and walking distance and painkillers before surgery: operations of 2015, the patients who
 * answered at all four points. Percentages of choices are given from the worst to the best alternative where the report
 * does so: walking distance [< 100 m, 100–500 m, 500 m–1 km, > 1 km], painkillers [regular, intermittent, none],
 * satisfaction [satisfied, uncertain, dissatisfied], Global Assessment [had no such pain, pain free, much better,
 * somewhat better, unchanged, worse].
 */
export interface PublishedGroup {
  readonly malePercent: number;
  readonly meanAge: number;
  /** Before, 1, 2 and 5 years. */
  readonly nrsBack: readonly [number, number, number, number];
  readonly nrsLeg: readonly [number, number, number, number];
  readonly eq5d: readonly [number, number, number, number];
  readonly eqVas: readonly [number, number, number, number];
  /** Before and 1 year; later years were not published. */
  readonly odi: readonly [number, number];
  readonly gaBack: readonly number[];
  readonly gaLeg: readonly number[];
  readonly satisfaction: readonly [readonly number[], readonly number[], readonly number[]];
  readonly analgesics: readonly [readonly number[], readonly number[], readonly number[], readonly number[]];
  readonly walking: readonly [readonly number[], readonly number[], readonly number[], readonly number[]];
}

export const diagnosisPercent2020 = {
  'lumbar-disc-herniation': 27.6,
  'disc-herniation-cauda-equina': 0.8,
  'foraminal-disc-herniation': 1.0,
  'central-spinal-stenosis': 44.1,
  'lateral-foraminal-stenosis': 11.6,
  spondylolisthesis: 3.9,
  'degenerative-disc-disease': 7.2,
  coccygodynia: 0.3,
  'back-pain-after-decompression': 0.2,
  other: 3.4,
} as const;

/** Answered one year after the operations of 2019: 6 795 of 9 887. */
export const response2019 = { operated: 9887, followedUp: 6795 } as const;

export const publishedGroups = {
  'lumbar-disc-herniation': {
    malePercent: 55,
    meanAge: 45.6,
    nrsBack: [5, 3, 2.7, 2.7],
    nrsLeg: [7, 2, 2.4, 2.4],
    eq5d: [0.24, 0.72, 0.73, 0.75],
    eqVas: [44, 74, 73, 75],
    odi: [48, 18],
    gaBack: [6, 21, 47, 16, 5, 5],
    gaLeg: [2, 35, 39, 14, 6, 4],
    satisfaction: [
      [76, 17, 7],
      [81, 11, 8],
      [78, 15, 7],
    ],
    analgesics: [
      [65, 25, 10],
      [16, 30, 54],
      [15, 31, 54],
      [15, 31, 54],
    ],
    walking: [
      [29, 18, 18, 35],
      [4, 7, 11, 78],
      [5, 7, 9, 80],
      [5, 8, 7, 80],
    ],
  },
  'central-spinal-stenosis': {
    malePercent: 47,
    meanAge: 69,
    nrsBack: [6.2, 3.5, 3.4, 3.8],
    nrsLeg: [6.8, 3.5, 3.4, 3.7],
    eq5d: [0.35, 0.65, 0.66, 0.64],
    eqVas: [48, 67, 66, 65],
    odi: [42, 24],
    gaBack: [8, 18, 34, 20, 11, 8],
    gaLeg: [7, 26, 28, 17, 13, 10],
    satisfaction: [
      [65, 23, 12],
      [67, 22, 11],
      [64, 23, 13],
    ],
    analgesics: [
      [50, 32, 17],
      [27, 30, 43],
      [26, 31, 42],
      [29, 31, 40],
    ],
    walking: [
      [34, 30, 16, 20],
      [15, 18, 16, 50],
      [16, 18, 16, 51],
      [20, 18, 14, 49],
    ],
  },
  'lateral-foraminal-stenosis': {
    malePercent: 48,
    meanAge: 60,
    nrsBack: [6.1, 3.6, 3.6, 3.9],
    nrsLeg: [7.1, 3.3, 3.6, 3.8],
    eq5d: [0.33, 0.64, 0.66, 0.65],
    eqVas: [48, 68, 65, 66],
    odi: [42, 24],
    gaBack: [7, 14, 41, 19, 10, 9],
    gaLeg: [3, 25, 36, 17, 11, 8],
    satisfaction: [
      [67, 20, 13],
      [63, 22, 14],
      [63, 24, 12],
    ],
    analgesics: [
      [54, 32, 14],
      [26, 31, 43],
      [30, 29, 41],
      [31, 27, 42],
    ],
    walking: [
      [27, 24, 23, 26],
      [10, 13, 14, 63],
      [10, 18, 14, 58],
      [17, 12, 15, 57],
    ],
  },
  spondylolisthesis: {
    malePercent: 44,
    meanAge: 51,
    nrsBack: [6.7, 2.9, 2.8, 3.0],
    nrsLeg: [5.8, 2.4, 2.3, 2.5],
    eq5d: [0.33, 0.71, 0.71, 0.73],
    eqVas: [45, 72, 71, 74],
    odi: [41, 18],
    gaBack: [5, 17, 47, 18, 4, 8],
    gaLeg: [9, 27, 34, 16, 8, 5],
    satisfaction: [
      [75, 16, 9],
      [76, 16, 8],
      [77, 15, 7],
    ],
    analgesics: [
      [46, 34, 19],
      [21, 22, 57],
      [22, 30, 49],
      [17, 29, 54],
    ],
    walking: [
      [11, 28, 23, 38],
      [4, 8, 10, 77],
      [5, 4, 13, 78],
      [10, 9, 4, 78],
    ],
  },
  'degenerative-disc-disease': {
    malePercent: 48,
    meanAge: 46,
    nrsBack: [6.9, 3.3, 3.0, 3.3],
    nrsLeg: [4.4, 2.2, 2.4, 2.4],
    eq5d: [0.31, 0.68, 0.7, 0.69],
    eqVas: [46, 72, 70, 70],
    odi: [42, 20],
    // The report gives no Global Assessment of back pain for this diagnosis: that of isthmic spondylolisthesis stands in.
    gaBack: [5, 17, 47, 18, 4, 8],
    gaLeg: [18, 25, 29, 14, 8, 6],
    satisfaction: [
      [75, 16, 9],
      [77, 16, 7],
      [76, 16, 7],
    ],
    analgesics: [
      [58, 32, 10],
      [20, 35, 45],
      [23, 32, 45],
      [23, 34, 44],
    ],
    walking: [
      [7, 16, 22, 54],
      [1, 6, 10, 83],
      [4, 7, 11, 78],
      [3, 4, 11, 82],
    ],
  },
} as const satisfies Readonly<Record<string, PublishedGroup>>;
