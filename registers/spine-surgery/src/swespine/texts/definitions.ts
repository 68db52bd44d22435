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
  odiEffect: {
    sv: 'Medelförändringen från före till ett år efter operationen, delad med standardavvikelsen före (Glass, Kazis): 0,2 är liten, 0,5 måttlig och 0,8 stor. Negativt är bättre: besvären har minskat.',
    en: 'Mean change from before to one year after surgery, divided by the standard deviation before (Glass, Kazis): 0.2 is small, 0.5 moderate and 0.8 large. Negative is better: the disability has become less.',
  },
  walking: {
    sv: 'Hur långt patienten kan gå före operationen och ett år efter, hos samma patienter.',
    en: 'How far the patient can walk before surgery and one year after, in the same patients.',
  },
  lengthOfStay: {
    sv: 'Dygn från operationen till utskrivningen. Den som skrivs ut samma dag har noll.',
    en: 'Days from the operation to the discharge. Who is discharged on the same day has none.',
  },
  anyComplication: {
    sv: 'Andel operationer med någon komplikation under vårdtiden, enligt kirurgen. Operationer där frågan inte är besvarad räknas som okända.',
    en: 'Share of operations with any complication during the stay, as the surgeon reports it. Operations where the question is not answered count as unknown.',
  },
  duralTear: {
    sv: 'Andel operationer där hårda ryggmärgshinnan skadades, enligt kirurgen, av dem där frågan om komplikationer är besvarad.',
    en: 'Share of operations with a tear of the dura, as the surgeon reports it, of those where the question about complications is answered.',
  },
  reoperations: {
    sv: 'Andel av operationerna som är en reoperation enligt kirurgen. Det säger vad kliniken opererar, och inte hur ofta dess egna patienter opereras om.',
    en: 'Share of the operations that are a reoperation as the surgeon reports it. It says what the clinic operates on, and not how often its own patients are operated on again.',
  },
} as const satisfies Readonly<Record<string, Text>>;
