import { text } from './text.js';

export const title = text(
  'Avancerad bäckenkirurgi inom nationell högspecialiserad vård',
  'Advanced pelvic surgery within nationally highly specialised care',
);
export const shortTitle = text('NHV bäckenkirurgi', 'NHV pelvic surgery');
export const description = text(
  'Enheterna med tillstånd lämnar varje år i mars siffror för nio mått på den avancerade bäckenkirurgin. Siffrorna visas för riket och för varje enhet.',
  'Every year in March the licensed units file figures for nine measures of advanced pelvic surgery. They are shown for the nation and for each unit.',
);
export const holder = text(
  'Tillsynsmyndigheten för tillstånden',
  'The authority that follows up the licences',
);

export const submissionTitle = text('Årlig uppföljning', 'Yearly follow-up');
export const submissionDescription = text(
  'Måtten bygger på enheternas egen uppföljning och lämnas som sammanställda antal, utan patientuppgifter. De kan inte ersätta enheternas egen kvalitetsuppföljning.',
  'The measures rest on the units’ own follow-up and are filed as aggregates, without patients. They cannot replace the units’ own follow-up of quality.',
);
export const source =
  'Socialstyrelsen: Årlig uppföljning av nationell högspecialiserad vård, tillståndsområde avancerad bäckenkirurgi';

export const categories = {
  background: text('Bakgrundsmått', 'Background measures'),
  availability: text('Tillgänglighetsmått', 'Availability measures'),
  outcome: text('Resultatmått', 'Outcome measures'),
  patientReported: text('Patientrapporterade mått', 'Patient-reported measures'),
  handOver: text('Överrapporteringsmått', 'Hand-over measures'),
};
