import type { Text } from '@kvalreg/declaration';

/** Definitions in words, as they stand beside every figure. */
export const definitions = {
  operations: {
    sv: 'Antal registrerade operationer av ländryggen. En patient som opererats två gånger räknas två gånger.',
    en: 'Number of registered operations of the lumbar spine. A patient operated on twice is counted twice.',
  },
  followedUpYear1: {
    sv: 'Andel av alla registrerade operationer där patienten har besvarat 1-årsuppföljningen. I nämnaren ingår alla vars svarsperiod är slut (ett halvt år efter 1-årsdagen), även de som har avlidit. De vars uppföljning ännu pågår räknas inte med; de redovisas för sig. Ett operationsår är därför färdigt först ett och ett halvt år efter årets slut.',
    en: 'Share of all registered operations whose patient has answered the 1-year follow-up. The denominator holds everyone whose time to answer is over (half a year after the anniversary), also those who have died. Those whose follow-up is still open are left out and counted by themselves. A year of operations is therefore complete one and a half years after its end.',
  },
  change: {
    sv: 'Medelvärde före operationen och ett år efter, hos samma patienter: de som har värde vid båda tillfällena.',
    en: 'Mean before surgery and one year after in the same patients: those with a value on both occasions.',
  },
  distribution: {
    sv: 'Svarens fördelning ett år efter operationen bland dem som har besvarat frågan. ”Hade ingen smärta före” är ett eget svar och ingår i nämnaren.',
    en: 'Distribution of the answers one year after surgery among those who answered the question. “Had no pain before” is an answer of its own and is in the denominator.',
  },
  satisfaction: {
    sv: 'Svarens fördelning ett år efter operationen bland dem som har besvarat frågan.',
    en: 'Distribution of the answers one year after surgery among those who answered the question.',
  },
  legPainDecreased: {
    sv: 'Andel som ett år efter operationen är helt smärtfria i benet eller har mycket mindre bensmärta än före (Global Assessment 1 eller 2). Nämnaren är de som har besvarat frågan och hade bensmärta före operationen.',
    en: 'Share who one year after surgery are free of leg pain or have much less of it than before (Global Assessment 1 or 2). The denominator is those who answered the question and had leg pain before surgery.',
  },
  legPainDecreasedAll: {
    sv: 'Som ”Minskad bensmärta”, men nämnaren är alla som har besvarat frågan, även de som inte hade bensmärta före operationen. De räknas då som inte förbättrade.',
    en: 'As “Leg pain decreased”, but the denominator is everyone who answered the question, also those who had no leg pain before surgery. They then count as not improved.',
  },
  backPainDecreased: {
    sv: 'Andel som ett år efter operationen är helt smärtfria i ryggen eller har mycket mindre ryggsmärta än före (Global Assessment 1 eller 2). Nämnaren är de som har besvarat frågan och hade ryggsmärta före operationen.',
    en: 'Share who one year after surgery are free of back pain or have much less of it than before (Global Assessment 1 or 2). The denominator is those who answered the question and had back pain before surgery.',
  },
  satisfied: {
    sv: 'Andel som ett år efter operationen är nöjda med resultatet, av dem som har besvarat frågan.',
    en: 'Share who one year after surgery are satisfied with the result, out of those who answered the question.',
  },
} as const satisfies Readonly<Record<string, Text>>;
