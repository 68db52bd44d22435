import { choiceOf } from '../parts/alternatives.js';
import { bestToWorst, worstToBest } from '../parts/anchors.js';
import { scale } from '../parts/scale.js';

// The six ways in which answers are printed; each is recoded to 0-100 in equal steps (RAND's tables 1 to 6).
const fiveFromBest = scale(1, 5, bestToWorst);
const three = scale(1, 3, worstToBest);
const sixFromBest = scale(1, 6, bestToWorst);
const sixFromWorst = scale(1, 6, worstToBest);
const fiveFromWorst = scale(1, 5, worstToBest);
const yesOrNo = (sv: string, nb: string, en: string) =>
  choiceOf({ sv, nb, en }, [
    { value: 1, code: 'yes', label: { sv: 'Ja', nb: 'Ja', en: 'Yes' } },
    { value: 2, code: 'no', label: { sv: 'Nej', nb: 'Nei', en: 'No' } },
  ]);

/** The 36 questions, answered with the number of the printed alternative (1 is the first). */
export const rand36Items = {
  rand1: fiveFromBest('Allmän hälsa', 'Generell helse', 'General health'),
  rand2: fiveFromBest(
    'Hälsa mot för ett år sedan',
    'Helse mot for ett år siden',
    'Health against a year ago',
  ),
  rand3: three('Ansträngande aktivitet', 'Anstrengende aktivitet', 'Vigorous activity'),
  rand4: three('Måttlig aktivitet', 'Moderat aktivitet', 'Moderate activity'),
  rand5: three('Bära matvaror', 'Bære matvarer', 'Carrying groceries'),
  rand6: three('Flera trappor', 'Flere trapper', 'Several flights of stairs'),
  rand7: three('En trappa', 'Én trapp', 'One flight of stairs'),
  rand8: three('Böja sig', 'Bøye seg', 'Bending'),
  rand9: three('Gå långt', 'Gå langt', 'Walking far'),
  rand10: three('Gå en bit', 'Gå et stykke', 'Walking some way'),
  rand11: three('Gå kort', 'Gå kort', 'Walking a short way'),
  rand12: three('Tvätt och påklädning', 'Vask og påkledning', 'Washing and dressing'),
  rand13: yesOrNo('Kroppen: mindre tid', 'Kroppen: mindre tid', 'Body: less time'),
  rand14: yesOrNo('Kroppen: gjorde mindre', 'Kroppen: gjorde mindre', 'Body: did less'),
  rand15: yesOrNo('Kroppen: vissa sysslor', 'Kroppen: visse oppgaver', 'Body: limited in kind'),
  rand16: yesOrNo('Kroppen: svårt', 'Kroppen: vansker', 'Body: difficulty'),
  rand17: yesOrNo('Känslor: mindre tid', 'Følelser: mindre tid', 'Feelings: less time'),
  rand18: yesOrNo('Känslor: gjorde mindre', 'Følelser: gjorde mindre', 'Feelings: did less'),
  rand19: yesOrNo('Känslor: mindre noga', 'Følelser: mindre nøye', 'Feelings: less careful'),
  rand20: fiveFromBest('Umgänge: hinder', 'Samvær: hindring', 'Social life: extent'),
  rand21: sixFromBest('Smärtans styrka', 'Smertens styrke', 'Intensity of pain'),
  rand22: fiveFromBest('Hinder av smärta', 'Hindring av smerte', 'Interference of pain'),
  rand23: sixFromBest('Pigg', 'Opplagt', 'Full of life'),
  rand24: sixFromWorst('Nervös', 'Nervøs', 'Nervous'),
  rand25: sixFromWorst('Djupt nere', 'Langt nede', 'Deeply low'),
  rand26: sixFromBest('Lugn', 'Rolig', 'Calm'),
  rand27: sixFromBest('Energi', 'Energi', 'Energy'),
  rand28: sixFromWorst('Dyster', 'Nedtrykt', 'Gloomy'),
  rand29: sixFromWorst('Utsliten', 'Utslitt', 'Worn out'),
  rand30: sixFromBest('Glad', 'Glad', 'Happy'),
  rand31: sixFromWorst('Trött', 'Trøtt', 'Tired'),
  rand32: fiveFromWorst('Umgänge: tid', 'Samvær: tid', 'Social life: time'),
  rand33: fiveFromWorst('Lätt att bli sjuk', 'Lett for å bli syk', 'Easily ill'),
  rand34: fiveFromBest('Frisk som andra', 'Frisk som andre', 'As healthy as others'),
  rand35: fiveFromWorst('Väntar försämring', 'Venter forverring', 'Expecting worse'),
  rand36: fiveFromBest('Utmärkt hälsa', 'Utmerket helse', 'Excellent health'),
} as const;
