/**
 * The scores of the questionnaires in a full form of the pain rehabilitation register, written out by hand from the
 * published keys, with no declaration in between: what a programmer would write who needed these sums and no others.
 * Answers by key (`had.hads1`); a missing one is null. Missing rules as the register's: HADS four of seven, MPI half of a
 * scale, RAND-36 one answer, the others complete.
 */
export function scoresByHand(answers) {
  const scores = {};
  hads(answers, scores);
  mpi(answers, scores);
  rand36(answers, scores);
  scores['eq5d.index'] = eq5d(answers);
  cpaq(answers, scores);
  scores['isi.score'] = plainSum(answers, isiKeys);
  pcs(answers, scores);
  scores['tampa.score'] = tampa(answers);
  return scores;
}

const keys = (prefix, numbers) => numbers.map((number) => `${prefix}${number}`);
const upTo = (count) => Array.from({ length: count }, (_, at) => at + 1);

const anxietyKeys = keys('had.hads', [1, 3, 5, 7, 9, 11, 13]);
const depressionKeys = keys('had.hads', [2, 4, 6, 8, 10, 12, 14]);

function hads(answers, scores) {
  scores['had.anxiety'] = sevenFold(answers, anxietyKeys);
  scores['had.depression'] = sevenFold(answers, depressionKeys);
}

function sevenFold(answers, own) {
  let [sum, count] = [0, 0];
  for (const key of own) {
    const value = answers[key];
    if (value === null || value === undefined) continue;
    sum += value;
    count += 1;
  }
  return count < 4 ? null : Math.round((sum / count) * 7 * 1e9) / 1e9;
}

const mpiKeys = {
  interference: keys('mpi.mpi1', [2, 3, 4, 8, 9, 13, 14, 17, 19]),
  support: keys('mpi.mpi1', [5, 10, 15]),
  painSeverity: keys('mpi.mpi1', [1, 7, 12]),
  lifeControl: keys('mpi.mpi1', [11, 16]),
  affectiveDistress: keys('mpi.mpi1', [6, 18, 20]),
  punishing: keys('mpi.mpi2', [1, 4, 7, 10]),
  solicitous: keys('mpi.mpi2', [2, 5, 8, 11, 13, 14]),
  distracting: keys('mpi.mpi2', [3, 6, 9, 12]),
  householdChores: keys('mpi.mpi3', [1, 5, 9, 13, 17]),
  outdoorWork: keys('mpi.mpi3', [2, 6, 10, 14, 18]),
  awayFromHome: keys('mpi.mpi3', [3, 7, 11, 15]),
  socialActivities: keys('mpi.mpi3', [4, 8, 12, 16]),
};
const mpiEntries = Object.entries(mpiKeys);

function mpi(answers, scores) {
  for (const [name, own] of mpiEntries) {
    let [sum, count] = [0, 0];
    for (const key of own) {
      const value = answers[key];
      if (value === null || value === undefined) continue;
      sum += key === 'mpi.mpi16' ? 6 - value : value;
      count += 1;
    }
    scores[`mpi.${name}`] = count * 2 < own.length ? null : sum / count;
  }
  const parts = [
    scores['mpi.householdChores'],
    scores['mpi.outdoorWork'],
    scores['mpi.awayFromHome'],
    scores['mpi.socialActivities'],
  ];
  scores['mpi.generalActivity'] = parts.includes(null)
    ? null
    : (parts[0] + parts[1] + parts[2] + parts[3]) / 4;
}

const randKeys = {
  PF: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  RP: [13, 14, 15, 16],
  RE: [17, 18, 19],
  EF: [23, 27, 29, 31],
  EW: [24, 25, 26, 28, 30],
  SF: [20, 32],
  P: [21, 22],
  GH: [1, 33, 34, 35, 36],
  HC: [2],
};
const randEntries = Object.entries(randKeys);
const randBest = new Set([1, 2, 20, 21, 22, 23, 26, 27, 30, 34, 36]);
const randLevels = (number) => {
  if (number >= 3 && number <= 12) return 3;
  if (number >= 13 && number <= 19) return 2;
  return number === 21 || (number >= 23 && number <= 31) ? 6 : 5;
};
const randPoints = upTo(36).map((number) => {
  const levels = randLevels(number);
  return upTo(levels).map(
    (level) => ((randBest.has(number) ? levels - level : level - 1) * 100) / (levels - 1),
  );
});

function rand36(answers, scores) {
  for (const [name, numbers] of randEntries) {
    let [sum, count] = [0, 0];
    for (const number of numbers) {
      const value = answers[`rand36.rand${number}`];
      if (value === null || value === undefined) continue;
      sum += randPoints[number - 1][value - 1];
      count += 1;
    }
    scores[`rand36.${name}`] = count === 0 ? null : sum / count;
  }
}

const dolan = {
  mo: [0, 69, 314],
  sc: [0, 104, 214],
  ua: [0, 36, 94],
  pd: [0, 123, 386],
  ad: [0, 71, 236],
};
const dimensions = Object.keys(dolan);

function eq5d(answers) {
  let [lost, isFull, isExtreme] = [0, true, false];
  for (const dimension of dimensions) {
    const level = answers[`eq5d.${dimension}`];
    if (level === null || level === undefined) return null;
    lost += dolan[dimension][level - 1];
    if (level > 1) isFull = false;
    if (level === 3) isExtreme = true;
  }
  return (1000 - lost - (isFull ? 0 : 81) - (isExtreme ? 269 : 0)) / 1000;
}

const engagedKeys = keys('cpaq.cpaq', [1, 2, 3, 6]);
const unwillingKeys = keys('cpaq.cpaq', [4, 5, 7, 8]);

function cpaq(answers, scores) {
  const engaged = plainSum(answers, engagedKeys);
  const unwilling = plainSum(answers, unwillingKeys);
  const willing = unwilling === null ? null : 24 - unwilling;
  scores['cpaq.activityEngagement'] = engaged;
  scores['cpaq.painWillingness'] = willing;
  scores['cpaq.total'] = engaged === null || willing === null ? null : engaged + willing;
}

const isiKeys = keys('isi.isi', upTo(7));
const pcsKeys = {
  rumination: keys('pcs.pcs', [8, 9, 10, 11]),
  magnification: keys('pcs.pcs', [6, 7, 13]),
  helplessness: keys('pcs.pcs', [1, 2, 3, 4, 5, 12]),
  total: keys('pcs.pcs', upTo(13)),
};

function pcs(answers, scores) {
  for (const name in pcsKeys) scores[`pcs.${name}`] = plainSum(answers, pcsKeys[name]);
}

function tampa(answers) {
  let sum = 0;
  for (let number = 1; number <= 17; number++) {
    const value = answers[`tampa.tsk${number}`];
    if (value === null || value === undefined) return null;
    sum += number % 4 === 0 ? 5 - value : value;
  }
  return sum;
}

function plainSum(answers, own) {
  let sum = 0;
  for (const key of own) {
    const value = answers[key];
    if (value === null || value === undefined) return null;
    sum += value;
  }
  return sum;
}
