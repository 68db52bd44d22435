import {
  administrativeSystems,
  filedEveryMarch,
  notesOf,
  outcomeMeasure,
  processMeasure,
} from './headings.js';
import { text } from './text.js';

const operated = text('patienter som opererats', 'patients operated on');

export const t1Notes = notesOf({
  definition: text(
    'Tid från det att en komplett remiss har kommit in, registrerats och godkänts till bedömning på MDK vid enheten.',
    'Time from when a complete referral has come in, been registered and accepted, to assessment at an MDT conference of the unit.',
  ),
  purpose: text(
    'Ska säkra att patienterna får vård i tid.',
    'Is to make sure that patients are cared for in time.',
  ),
  direction: text('Kort tid är önskvärd.', 'A short time is wished for.'),
  type: processMeasure,
  dataSource: administrativeSystems,
  population: text(
    'Alla patienter som har remitterats till enheten och bedömts på MDK (se B1).',
    'All patients who were referred to the unit and assessed at an MDT conference (see B1).',
  ),
  calculation: text(
    'Dagar från datumet då remissen godkändes som komplett till datumet för MDK: medelvärde, standardavvikelse, 10:e percentil, median och 90:e percentil, tillsammans med det antal patienter (N) som siffrorna bygger på.',
    'Days from the date on which the referral was accepted as complete to the date of the MDT conference: mean, standard deviation, 10th percentile, median and 90th percentile, with the number of patients (N) that they rest on.',
  ),
  comment: text(
    'Remisser som har skickats fel, som saknar uppgifter som behövs för bedömningen, eller som gäller annat, till exempel regional vård, räknas inte med.',
    'Referrals that were sent to the wrong place, that lack what the assessment needs, or that are about something else, for instance regional care, are not counted.',
  ),
  filing: filedEveryMarch(text('patienter som bedömts', 'patients assessed')),
});

export const r1Notes = notesOf({
  definition: text(
    'Överlevnad 90 dagar efter primäroperation inom tillståndet.',
    'Survival 90 days after a primary operation under the licence.',
  ),
  purpose: text(
    'Visar hur stor andel av patienterna inom definitionen som lever 90 dagar efter primäroperationen.',
    'Shows the share of the patients within the definition who are alive 90 days after the primary operation.',
  ),
  direction: text('Ett högt värde eftersträvas.', 'A high value is aimed at.'),
  type: outcomeMeasure,
  dataSource: administrativeSystems,
  population: text(
    'Alla patienter som har genomgått primäroperation inom definitionen under behandlingsåret.',
    'All patients who had a primary operation within the definition in the treatment year.',
  ),
  numerator: text(
    'Patienter i nämnaren som lever 90 dagar efter primäroperationen.',
    'Patients of the denominator who are alive 90 days after the primary operation.',
  ),
  denominator: text(
    'Patienter som har genomgått primäroperation vid enheten under behandlingsåret.',
    'Patients who had a primary operation at the unit in the treatment year.',
  ),
  filing: filedEveryMarch(operated),
});

export const r2Notes = notesOf({
  definition: text(
    'Andel patienter, primäropererade inom tillståndet, där R0-resektion har uppnåtts.',
    'Share of patients with a primary operation under the licence in whom an R0 resection was achieved.',
  ),
  purpose: text(
    'Mäter vårdens kvalitet genom andelen operationer där tumören har avlägsnats med mikroskopiskt fria kanter.',
    'Measures the quality of care by the share of operations in which the tumour was removed with microscopically free margins.',
  ),
  direction: text('En mycket hög andel är önskvärd.', 'A very high share is wished for.'),
  type: processMeasure,
  dataSource: administrativeSystems,
  errorSources: text(
    'Bedömningen skiljer sig mellan bedömare, vilket kan påverka utfallet.',
    'Assessors judge differently, which can influence the outcome.',
  ),
  population: text(
    'Patienter inom definitionen som har primäropererats i botande syfte vid enheten under behandlingsåret. De för vilka MDK redan före operationen bedömde att R0 inte kan nås räknas inte med.',
    'Patients within the definition who had a primary operation with curative intent at the unit in the treatment year. Those for whom the MDT conference judged before the operation that R0 cannot be reached are not counted.',
  ),
  calculation: text(
    'R0-resektion: hela tumören är borta och alla resektionsytor är histologiskt tumörfria, med en marginal över 0 mm. Bara det lokala läget räknas; fjärrmetastaser och övrig TNM-status bortses från.',
    'R0 resection: the whole tumour is gone and all resection surfaces are histologically free of tumour, with a margin above 0 mm. Only the local state counts; distant metastases and the rest of TNM are disregarded.',
  ),
  numerator: text(
    'Patienter i nämnaren där R0-resektion har uppnåtts.',
    'Patients of the denominator in whom an R0 resection was achieved.',
  ),
  denominator: text(
    'Patienter som har primäropererats i botande syfte under behandlingsåret.',
    'Patients who had a primary operation with curative intent in the treatment year.',
  ),
  filing: filedEveryMarch(operated),
});

export const p1Notes = notesOf({
  definition: text(
    'Andel opererade patienter som har följts upp med patientrapporterat utfall (PROM) eller patientrapporterad erfarenhet av vården (PREM), eller båda.',
    'Share of patients operated on who were followed up with patient-reported outcome (PROM) or patient-reported experience of care (PREM), or both.',
  ),
  purpose: text(
    'Följer på ett ordnat sätt hur det går för patienterna eller hur de upplever vården, och ska främja att sådan uppföljning byggs ut.',
    'Follows in an orderly way how patients fare or how they experience care, and is to encourage that such follow-up grows.',
  ),
  direction: text('Ett högt värde är bättre.', 'A high value is better.'),
  type: outcomeMeasure,
  dataSource: administrativeSystems,
  population: text(
    'Alla unika patienter som primäropererades inom definitionen under behandlingsåret, två år före inrapporteringen.',
    'All unique patients who had a primary operation within the definition in the treatment year, two years before the filing.',
  ),
  calculation: text(
    'Uppföljningen görs med en PROM-enkät eller en PREM-enkät, eller båda. Vid sidan av måttet visas enkätens svarsfrekvens: patienter som har besvarat enkäten av utskickade enkäter.',
    'The follow-up is done with a PROM or a PREM questionnaire, or both. Beside the measure stands the response rate: patients who answered the questionnaire, of questionnaires sent.',
  ),
  numerator: text(
    'Patienter i nämnaren som har följts upp 10–14 månader efter primäroperationen.',
    'Patients of the denominator who were followed up 10 to 14 months after the primary operation.',
  ),
  denominator: text(
    'Unika patienter som primäropererades inom definitionen under behandlingsåret, två år före inrapporteringen.',
    'Unique patients who had a primary operation within the definition in the treatment year, two years before the filing.',
  ),
  decision: text(
    'Underlaget anger två perioder: definitionen säger operationer två år före inrapporteringen, anvisningen för inrapporteringen säger året före (första gången 1 juli 2024–31 december 2025). Här gäller definitionen. Den som opereras den 31 december kan följas upp till slutet av februari 14 månader senare, så att bara året två år före är färdigt i mars.',
    'The source gives two periods: the definition says operations two years before the filing, the instruction for filing says the year before (the first time 1 July 2024–31 December 2025). Here the definition applies. Whoever is operated on on 31 December can be followed up until the end of February 14 months later, so that only the year two years before is complete in March.',
  ),
  filing: text(
    'Lämnas första gången i mars 2026, för patienter som opererats från 1 juli till och med 31 december 2024. Därefter i mars varje år, för patienter som opererats under kalenderåret två år tidigare.',
    'Filed for the first time in March 2026, for patients operated on from 1 July to 31 December 2024. After that in March of every year, for patients operated on in the calendar year two years earlier.',
  ),
});

export const o1Notes = notesOf({
  definition: text(
    'Andel vårdtillfällen där en epikris har skrivits och rapporterats till remittenten.',
    'Share of care episodes in which a discharge summary was written and reported to the referrer.',
  ),
  purpose: text(
    'Främjar samverkan mellan enheten och remittenten, ökar patientsäkerheten och förbättrar vårdkedjan för patienterna.',
    'Encourages the unit and the referrer to work together, makes care safer and improves the chain of care for the patients.',
  ),
  direction: text('Ett högt värde är bättre.', 'A high value is better.'),
  type: processMeasure,
  dataSource: administrativeSystems,
  errorSources: text(
    'Till upplysning: en epikris innehåller bland annat vårdplan, rehabiliteringsplan och planerad uppföljning.',
    'For information: a discharge summary holds, among other things, a care plan, a rehabilitation plan and the planned follow-up.',
  ),
  population: text(
    'Alla unika patienter som har genomgått primäroperation vid enheten någon gång under behandlingsåret.',
    'All unique patients who had a primary operation at the unit at any time in the treatment year.',
  ),
  numerator: text(
    'Vårdtillfällen i nämnaren där en epikris har skrivits och rapporterats till remittenten.',
    'Care episodes of the denominator in which a discharge summary was written and reported to the referrer.',
  ),
  denominator: text(
    'Vårdtillfällen med patienter som primäropererades inom definitionen under behandlingsåret.',
    'Care episodes of patients who had a primary operation within the definition in the treatment year.',
  ),
  filing: filedEveryMarch(operated),
});
