import { disagreeToAgree } from '../parts/anchors.js';
import { scale } from '../parts/scale.js';

const statement = scale(1, 4, disagreeToAgree);

/** The statements of the 17-item version, by whose numbers the shorter versions are known too. */
export const tampaItems = {
  tsk1: statement('Träning och skada', 'Trening og skade', 'Exercise and injury'),
  tsk2: statement('Att trotsa rädslan', 'Å trosse frykten', 'Overcoming the fear'),
  tsk3: statement('Kroppens larm', 'Kroppens alarm', 'Alarm of the body'),
  tsk4: statement('Nytta av träning', 'Nytte av trening', 'Benefit of exercise'),
  tsk5: statement('Andras förståelse', 'Andres forståelse', 'Understanding of others'),
  tsk6: statement('Varaktig sårbarhet', 'Varig sårbarhet', 'Lasting vulnerability'),
  tsk7: statement('Smärta och skada', 'Smerte og skade', 'Pain and injury'),
  tsk8: statement('Ofarlig försämring', 'Ufarlig forverring', 'Harmless worsening'),
  tsk9: statement('Skada av misstag', 'Skade ved uhell', 'Injury by accident'),
  tsk10: statement('Försiktighet', 'Forsiktighet', 'Caution'),
  tsk11: statement('Fara vid stark smärta', 'Fare ved sterk smerte', 'Danger of strong pain'),
  tsk12: statement('Nytta av aktivitet', 'Nytte av aktivitet', 'Benefit of activity'),
  tsk13: statement('Smärta som signal', 'Smerte som signal', 'Pain as a signal'),
  tsk14: statement('Aktivitet och tillstånd', 'Aktivitet og tilstand', 'Activity and condition'),
  tsk15: statement('Lätt att skadas', 'Lett å bli skadet', 'Proneness to injury'),
  tsk16: statement('Ofarlig smärtsam aktivitet', 'Ufarlig smertefull aktivitet', 'Harmless painful activity'),
  tsk17: statement('Att träna med smärta', 'Å trene med smerte', 'Exercising in pain'),
} as const;
