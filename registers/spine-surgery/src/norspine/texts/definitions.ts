import { inBoth } from './in-both.js';

/** Definitions in words, as they stand beside every figure. What was chosen where text and practice differ is told here too. */
export const definitions = {
  waitingTime: inBoth(
    'Andel som oppgir at det gikk under 3 måneder fra operasjonen ble bestemt hos spesialisten, til de ble operert. Nevneren er elektive operasjoner der pasienten har svart. Øyeblikkelig hjelp og halvakutte operasjoner er ikke med: halvakutt regnes ikke som elektivt. År er operasjonsår.',
    'Share who report less than 3 months from the decision to operate, made with the specialist, to the operation. The denominator is elective operations whose patient answered. Acute and half-acute operations are left out: half-acute does not count as elective. The year is that of the operation.',
  ),
  littleLegPain: inBoth(
    'Andel med lite beinsmerte (0–3 på en skala fra 0 til 10) før operasjon med prolapskirurgi som hovedinngrep. Pasienter med parese er tatt ut av både teller og nevner; er parese ikke besvart, regnes operasjonen som ukjent. Alle operasjonskategorier er med. Høy måloppnåelse er under 3 %; fra og med 3 % er den moderat eller lav.',
    'Share with little leg pain (0–3 on a scale from 0 to 10) before an operation with disc herniation as main procedure. Patients with paresis are taken out of numerator and denominator alike; where paresis is not answered the operation is unknown. Operations of every urgency are in. Below 3 % is high attainment; from 3 % it is moderate or low.',
  ),
  odiDiscHerniation: inBoth(
    'Andel som har minst 20 poeng lavere ODI 12 måneder etter operasjonen enn før. Nevneren er elektive operasjoner med prolapskirurgi som hovedinngrep hos pasienter som ikke er operert i ryggen tidligere, og der ODI finnes før og etter. Halvakutte operasjoner er ikke elektive. År er operasjonsår; et årsoppgjør bruker operasjonene fra de to årene før rapporteringsåret.',
    'Share whose ODI is at least 20 points lower 12 months after the operation than before. The denominator is elective operations with disc herniation as main procedure in patients without earlier spine surgery, with an ODI before and after. Half-acute operations are not elective. The year is that of the operation; a yearly report uses the operations of the two years before the year it is about.',
  ),
  odiStenosis: inBoth(
    'Andel som har minst 30 % lavere ODI 12 måneder etter operasjonen enn før. Nevneren er elektive operasjoner for lumbal spinal stenose hos pasienter som ikke er operert i ryggen tidligere, og der ODI finnes før og etter. Prosent av 0 er udefinert: pasienter med ODI 0 før operasjonen er verken i teller eller nevner. Forverring teller som ikke oppnådd, uansett hvor stor den er. År er operasjonsår; et årsoppgjør bruker operasjonene fra de to årene før rapporteringsåret.',
    'Share whose ODI is at least 30 % lower 12 months after the operation than before. The denominator is elective operations for lumbar spinal stenosis in patients without earlier spine surgery, with an ODI before and after. A percentage of 0 is undefined: patients with an ODI of 0 before surgery are in neither part. Worsening counts as not reached, however large. The year is that of the operation; a yearly report uses the operations of the two years before the year it is about.',
  ),
  fusionAtFirst: inBoth(
    'Andel der fusjon er hovedinngrepet, av operasjoner for lumbal spinal stenose med degenerativ spondylolistese hos pasienter som kirurgen oppgir at ikke er operert i ryggen tidligere. Alle operasjonskategorier er med.',
    'Share with fusion as main procedure, of operations for lumbar spinal stenosis with degenerative spondylolisthesis in patients who the surgeon states had no spine surgery before. Operations of every urgency are in.',
  ),
  thromboprophylaxis: inBoth(
    'Andel som fikk medikamentell tromboseprofylakse, av menn med ASA-grad I eller II som fikk lett ryggkirurgi: prolapskirurgi eller midtlinjebevarende dekompresjon som hovedinngrep. De som bruker blodfortynnende medisin fast, har en risikofaktor og er tatt ut. Alle operasjonskategorier er med.',
    'Share given drug thromboprophylaxis, of men of ASA class I or II who had minor spine surgery: disc herniation or midline-preserving decompression as main procedure. Those who take anticoagulants permanently have a risk factor and are taken out. Operations of every urgency are in.',
  ),
  ndiAnterior: inBoth(
    'Andel som har minst 35 % lavere NDI 12 måneder etter operasjonen enn før. Nevneren er operasjoner med fremre tilgang (også fremre og bakre) hos pasienter uten myelopati, der NDI finnes før og etter. Er myelopati ikke besvart, regnes operasjonen som ukjent. Prosent av 0 er udefinert: pasienter med NDI 0 før operasjonen er verken i teller eller nevner. År er operasjonsår; et årsoppgjør bruker operasjonene fra de to årene før rapporteringsåret.',
    'Share whose NDI is at least 35 % lower 12 months after the operation than before. The denominator is operations with an anterior approach (also anterior and posterior) in patients without myelopathy, with an NDI before and after. Where myelopathy is not answered the operation is unknown. A percentage of 0 is undefined: patients with an NDI of 0 before surgery are in neither part. The year is that of the operation; a yearly report uses the operations of the two years before the year it is about.',
  ),
  voice: inBoth(
    'Andel som 3 måneder etter operasjonen svarer ja på at de har vedvarende plager med stemmen. Nevneren er operasjoner med fremre tilgang (også fremre og bakre) hos pasienter uten myelopati som har svart på spørsmålet. Er spørsmålet eller myelopati ikke besvart, regnes operasjonen som ukjent.',
    'Share who 3 months after the operation answer yes to lasting trouble with the voice. The denominator is operations with an anterior approach (also anterior and posterior) in patients without myelopathy who answered the question. Where the question or myelopathy is not answered the operation is unknown.',
  ),
  swallowing: inBoth(
    'Andel som 3 måneder etter operasjonen svarer ja på at de har vedvarende plager når de svelger. Nevneren er operasjoner med fremre tilgang (også fremre og bakre) hos pasienter uten myelopati som har svart på spørsmålet. Er spørsmålet eller myelopati ikke besvart, regnes operasjonen som ukjent. Kilden er skjemaet etter 3 måneder.',
    'Share who 3 months after the operation answer yes to lasting trouble with swallowing. The denominator is operations with an anterior approach (also anterior and posterior) in patients without myelopathy who answered the question. Where the question or myelopathy is not answered the operation is unknown. The source is the form at 3 months.',
  ),
  registrationDelay: inBoth(
    'Andel operasjoner der kirurgens skjema ble lukket mer enn 90 dager etter operasjonen, altså for sent for oppfølgingen etter 3 måneder. Dagene regnes fra operasjonen, ikke fra utskrivningen. Operasjoner som er 90 dager gamle eller nyere på dagen for tallene, er ikke med: de kan ikke være for sene ennå. Operasjoner uten lukket skjema finnes ikke i registeret og er ikke med.',
    'Share of operations whose surgeon’s form was closed more than 90 days after the operation, and so too late for the follow-up at 3 months. Days are counted from the operation, not from the discharge. Operations that are 90 days old or younger on the day of the figures are left out: they cannot be late yet. Operations without a closed form are not in the register and are not counted.',
  ),
  registeredEarly: inBoth(
    'Andel operasjoner der kirurgens skjema ble lukket innen 35 dager (fem uker) etter operasjonen. Operasjoner som er 35 dager gamle eller nyere på dagen for tallene, er ikke med.',
    'Share of operations whose surgeon’s form was closed within 35 days (five weeks) after the operation. Operations that are 35 days old or younger on the day of the figures are left out.',
  ),
  coverage: inBoth(
    'Antall operasjoner som er registrert her, delt på alle operasjoner: offentlig betalte i Norsk pasientregister og alle private. Begge tall kommer fra en fil med koblede data, ett tall per enhet, område og år. Tallet for landet er summen delt på summen.',
    'Number of operations registered here through all operations: those paid for by the public in the patient registry and all private ones. Both numbers come from a file of linked data, one for each unit, area and year. The figure for the nation is the sum through the sum.',
  ),
  operations: inBoth(
    'Antall registrerte operasjoner. En pasient som er operert to ganger, telles to ganger.',
    'Number of registered operations. A patient operated on twice is counted twice.',
  ),
  followedUp: inBoth(
    'Andel av operasjonene der pasienten har svart på oppfølgingen. De som ennå kan svare, er ikke med og telles for seg.',
    'Share of operations whose patient has answered the follow-up. Those who may still answer are left out and counted by themselves.',
  ),
  change: inBoth(
    'Gjennomsnitt før operasjonen og 12 måneder etter, hos de samme pasientene: de som har en verdi begge ganger.',
    'Mean before surgery and 12 months after in the same patients: those with a value on both occasions.',
  ),
  result: inBoth(
    'Svarene 12 måneder etter operasjonen, blant dem som har svart på spørsmålet.',
    'Answers 12 months after surgery, among those who answered the question.',
  ),
  wound: inBoth(
    'Andel som 3 måneder etter operasjonen oppgir overfladisk eller dyp sårinfeksjon, av dem som har svart på spørsmålet om komplikasjoner. Manglende svar regnes som ukjent, ikke som nei.',
    'Share who 3 months after surgery report a superficial or deep wound infection, of those who answered the question on complications. A missing answer is unknown, not a no.',
  ),
  duration: inBoth(
    'Hvor lenge pasienten har hatt utstrålende smerter ved operasjonen, blant dem som har svart. De som svarte 0 på smerteskalaen, blir ikke spurt.',
    'How long the patient has had radiating pain at the operation, among those who answered. Those who answered 0 on the scale of pain are not asked.',
  ),
  asa: inBoth(
    'ASA-grad ved operasjonen, der den er oppgitt.',
    'ASA class at the operation, where it is stated.',
  ),
  mainProcedure: inBoth(
    'Hovedinngrepet: det første som passer, i rekkefølgen skiveprotese, revisjon eller fjerning av implantat, deformitet, fusjon, interspinøst implantat, laminektomi, midtlinjebevarende dekompresjon, prolaps.',
    'The main procedure: the first that applies, in the order disc prosthesis, revision or removal of implant, deformity, fusion, interspinous implant, laminectomy, midline-preserving decompression, disc herniation.',
  ),
  mainProcedureNeck: inBoth(
    'Hovedinngrepet: det første som passer, i rekkefølgen korporektomi, bakre fusjon, fremre diskektomi (for prolaps når det er funnet ved bildediagnostikk), bakre dekompresjon.',
    'The main procedure: the first that applies, in the order corpectomy, posterior fusion, anterior discectomy (for herniation where imaging found one), posterior decompression.',
  ),
  stay: inBoth(
    'Gjennomsnittlig antall døgn fra innleggelse til utskrivning. Dagkirurgi er 0 døgn, også når datoene mangler.',
    'Mean number of days from admission to discharge. Day surgery is 0 days, also where the dates are missing.',
  ),
} as const;
