/**
 * One year after discharge, specialist care, cohort 2017: percentages of the four answers and the difference, as printed.
 * Source as in `results-2018.ts`.
 */
export type ChangeRow = readonly [
  unit: string,
  much: number,
  somewhat: number,
  unchanged: number,
  worse: number,
  difference: number,
];
export interface ChangeTable {
  readonly n: number;
  readonly rows: readonly ChangeRow[];
}

/** Experience of pain: greatly reduced, somewhat reduced, unaffected, increased. */
export const painChange2017: ChangeTable = {
  n: 1487,
  rows: [
    ['Uppsala', 4, 30, 52, 13, 21],
    ['Linköping, SoRC', 6, 35, 44, 15, 26],
    ['Växjö', 0, 44, 44, 11, 33],
    ['Solna Rehabakademin', 11, 36, 42, 11, 36],
    ['Sundsvall', 12, 35, 44, 9, 38],
    ['Örebro', 13, 38, 38, 13, 38],
    ['Falköping Bräcke Diakoni', 9, 41, 41, 10, 40],
    ['Lund, SUS', 9, 41, 40, 10, 40],
    ['Smärtrehab Västmanland', 20, 33, 35, 12, 41],
    ['Borås', 11, 40, 40, 9, 42],
    ['Stockholm, Danderyd', 10, 43, 36, 11, 42],
    ['Övriga', 6, 44, 43, 7, 43],
    ['Sandviken', 11, 39, 44, 6, 44],
    ['Hässleholm', 10, 51, 27, 12, 49],
    ['Mölnlycke', 13, 43, 40, 5, 51],
    ['Stockholm Capio ST Göran', 4, 56, 33, 8, 52],
    ['Total', 14, 46, 32, 8, 52],
    ['Jönköping', 10, 52, 31, 8, 54],
    ['Sunderbyn', 4, 57, 35, 4, 57],
    ['Nyköping', 24, 35, 41, 0, 59],
    ['Stockholm, Bragée rehab', 20, 47, 24, 8, 59],
    ['Umeå', 4, 65, 24, 7, 62],
    ['Rygginstitutet', 21, 49, 23, 7, 63],
    ['Blekinge', 14, 54, 28, 4, 64],
    ['Säter', 20, 50, 25, 5, 65],
    ['Nacka, Aleris', 29, 44, 24, 3, 70],
    ['Stockholm Spine Center', 30, 46, 18, 6, 70],
    ['Ängelholm', 18, 61, 14, 7, 72],
  ],
};

/** Ability to handle the situation in life: greatly improved, somewhat improved, no change, worsened. */
export const copingChange2017: ChangeTable = {
  n: 1522,
  rows: [
    ['Sandviken', 33, 22, 39, 6, 49],
    ['Nyköping', 35, 24, 35, 6, 53],
    ['Sunderbyn', 9, 59, 27, 5, 63],
    ['Linköping, SoRC', 24, 46, 27, 4, 66],
    ['Stockholm Capio ST Göran', 15, 58, 21, 6, 67],
    ['Växjö', 0, 78, 11, 11, 67],
    ['Falköping Bräcke Diakoni', 23, 50, 23, 5, 68],
    ['Borås', 9, 66, 20, 6, 69],
    ['Uppsala', 21, 54, 21, 4, 71],
    ['Mölnlycke', 22, 54, 22, 2, 74],
    ['Stockholm, Danderyd', 31, 48, 16, 5, 74],
    ['Smärtrehab Västmanland', 32, 48, 18, 2, 78],
    ['Stockholm, Bragée rehab', 29, 55, 10, 6, 78],
    ['Solna Rehabakademin', 41, 45, 5, 8, 78],
    ['Jönköping', 26, 56, 15, 3, 79],
    ['Total', 29, 55, 13, 4, 80],
    ['Hässleholm', 26, 57, 14, 2, 81],
    ['Sundsvall', 9, 74, 18, 0, 83],
    ['Övriga', 28, 59, 10, 4, 83],
    ['Stockholm Spine Center', 33, 53, 11, 3, 83],
    ['Lund, SUS', 27, 60, 9, 3, 84],
    ['Rygginstitutet', 32, 55, 10, 2, 85],
    ['Blekinge', 35, 56, 6, 3, 88],
    ['Säter', 35, 55, 10, 0, 90],
    ['Nacka, Aleris', 40, 55, 4, 0, 95],
    ['Umeå', 21, 77, 2, 0, 98],
    ['Ängelholm', 41, 57, 2, 0, 98],
    ['Örebro', 44, 56, 0, 0, 100],
  ],
};
