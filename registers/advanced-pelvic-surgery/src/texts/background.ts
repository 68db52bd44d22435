import { administrativeSystems, filedEveryMarch, keyFigure, notesOf } from './headings.js';
import { text } from './text.js';

const operated = text('patienter som opererats', 'patients operated on');

export const b1Notes = notesOf({
  definition: text(
    'Antal patienter inom definitionen som enheten har bedömt på minst en multidisciplinär konferens (MDK).',
    'Number of patients within the definition whom the unit has assessed at one multidisciplinary conference (MDT) or more.',
  ),
  purpose: text(
    'Visar hur många patienter som ingår totalt, och gör det möjligt att följa utvecklingen, varifrån patienterna remitteras och hur de fördelar sig inom den nationella högspecialiserade vården.',
    'Shows how many patients there are in all, and makes it possible to follow the development, where patients are referred from and how they are distributed within nationally highly specialised care.',
  ),
  type: keyFigure,
  dataSource: administrativeSystems,
  population: text(
    'Alla unika patienter inom definitionen som har bedömts på MDK vid enheten under behandlingsåret, det vill säga året före inrapporteringen.',
    'All unique patients within the definition who were assessed at an MDT conference of the unit in the treatment year, that is, the year before the filing.',
  ),
  splits: text(
    'Hemregion enligt folkbokföringen (de som inte är folkbokförda i Sverige för sig), juridiskt kön, och grunddiagnos: gynekologisk, kolorektal eller urologisk.',
    'Home region according to the population register (those not registered in Sweden by themselves), legal sex, and underlying diagnosis: gynaecological, colorectal or urological.',
  ),
  filing: filedEveryMarch(text('patienter som bedömts', 'patients assessed')),
});

export const b2Notes = notesOf({
  definition: text(
    'Ålder hos de patienter som har genomgått primäroperation inom definitionen vid enheten.',
    'Age of the patients who had a primary operation within the definition at the unit.',
  ),
  purpose: text(
    'Visar hur gamla de opererade patienterna är, och gör det möjligt att följa hur patienterna fördelar sig inom den nationella högspecialiserade vården.',
    'Shows how old the patients operated on are, and makes it possible to follow how patients are distributed within nationally highly specialised care.',
  ),
  type: keyFigure,
  dataSource: administrativeSystems,
  population: text(
    'Alla unika patienter inom definitionen som har genomgått primäroperation vid enheten under behandlingsåret.',
    'All unique patients within the definition who had a primary operation at the unit in the treatment year.',
  ),
  calculation: text(
    'Ålder i hela år: medelvärde, standardavvikelse, 10:e percentil, median och 90:e percentil, tillsammans med det antal patienter (N) som siffrorna bygger på.',
    'Age in years: mean, standard deviation, 10th percentile, median and 90th percentile, with the number of patients (N) that they rest on.',
  ),
  filing: filedEveryMarch(operated),
});

export const b3Notes = notesOf({
  definition: text(
    'Antal primäroperationer inom definitionen som har utförts vid enheten.',
    'Number of primary operations within the definition that were done at the unit.',
  ),
  purpose: text(
    'Visar hur många primäroperationer som görs inom tillståndet.',
    'Shows how many primary operations are done under the licence.',
  ),
  type: keyFigure,
  dataSource: administrativeSystems,
  population: text(
    'Alla primäroperationer inom definitionen vid enheten under behandlingsåret. En primäroperation är en operation som syftar till resektionskirurgi.',
    'All primary operations within the definition at the unit in the treatment year. A primary operation is one that aims at resection surgery.',
  ),
  splits: text(
    'Grunddiagnos: gynekologisk, kolorektal eller urologisk.',
    'Underlying diagnosis: gynaecological, colorectal or urological.',
  ),
  filing: filedEveryMarch(operated),
});

export const b4Notes = notesOf({
  definition: text(
    'Antal reoperationer som enheten har utfört inom 90 dagar efter primäroperationen.',
    'Number of reoperations that the unit has done within 90 days of the primary operation.',
  ),
  purpose: text(
    'Visar hur många reoperationer som enheten har gjort.',
    'Shows how many reoperations the unit has done.',
  ),
  type: keyFigure,
  dataSource: administrativeSystems,
  errorSources: text(
    'Antalet beror på sådant som patienternas ålder och andra sjukdomar, som enheten inte råder över. Måttet beskriver i första hand, och är inte självklart ett mått på vårdens kvalitet.',
    'The number depends on such things as the age and other diseases of the patients, which are beyond the control of the unit. The measure describes in the first place, and is not necessarily one of the quality of care.',
  ),
  population: text(
    'Alla patienter inom definitionen som har reopererats vid enheten under behandlingsåret. En patient kan reopereras flera gånger inom 90 dagar, så att reoperationerna kan vara fler än patienterna.',
    'All patients within the definition who were reoperated on at the unit in the treatment year. A patient can have several reoperations within 90 days, so that there can be more of them than patients.',
  ),
  filing: filedEveryMarch(text('patienter som vårdats', 'patients cared for')),
});
