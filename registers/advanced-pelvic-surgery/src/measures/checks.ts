import type { MeasureRefs, SubmissionCheck } from '@kvalreg/declaration';
import { eq, gt, gte, lte, or, type Expr } from '@kvalreg/expression';
import { text } from '../texts/text.js';
import type { measures } from './measures.js';

type Refs = MeasureRefs<typeof measures>;
type WrittenCheck = Omit<SubmissionCheck, 'holds' | 'fields'> & {
  readonly holds: Expr<boolean>;
  readonly fields: readonly Expr[];
};

/** What the definitions of the measures say about each other. Where a difference can be right, it asks for a comment. */
export function checks({ b1, b2, b3, b4, t1, r1, r2, p1, o1 }: Refs, before: Refs): readonly WrittenCheck[] {
  return [
    {
      id: 'agesOfOperations',
      severity: 'error',
      holds: lte(b2.n, b3.total),
      fields: [b2.n, b3.total],
      message: text(
        'B2 räknar unika patienter bakom operationerna i B3 och kan inte vara fler än de. Rätta N i B2 eller totalen i B3.',
        'B2 counts the unique patients behind the operations of B3, and there cannot be more of them. Correct N of B2 or the total of B3.',
      ),
    },
    {
      id: 'operationsOfPatients',
      severity: 'error',
      holds: or(eq(b3.total, 0), gt(b2.n, 0)),
      fields: [b2.n, b3.total],
      message: text(
        'B3 räknar operationer, men B2 inga patienter. Ange åldern hos de opererade, eller rätta totalen i B3.',
        'B3 counts operations, but B2 no patients. Give the age of those operated on, or correct the total of B3.',
      ),
    },
    {
      id: 'survivalOfOperations',
      severity: 'error',
      holds: lte(r1.alive.denominator, b3.total),
      fields: [r1.alive.denominator, b3.total],
      message: text(
        'R1 räknar patienter bakom operationerna i B3 och kan inte vara fler än de. Rätta nämnaren i R1 eller totalen i B3.',
        'R1 counts the patients behind the operations of B3, and there cannot be more of them. Correct the denominator of R1 or the total of B3.',
      ),
    },
    {
      id: 'survivalOfSamePatients',
      severity: 'warning',
      holds: eq(r1.alive.denominator, b2.n),
      fields: [r1.alive.denominator, b2.n],
      message: text(
        'B2 och R1 gäller samma opererade patienter, men antalen skiljer sig. Rätta det ena, eller förklara skillnaden i en kommentar.',
        'B2 and R1 are about the same patients operated on, but their numbers differ. Correct one of them, or explain the difference in a comment.',
      ),
    },
    {
      id: 'radicalOfOperations',
      severity: 'error',
      holds: lte(r2.radical.denominator, b3.total),
      fields: [r2.radical.denominator, b3.total],
      message: text(
        'R2 räknar en del av operationerna i B3 och kan inte vara fler än de. Rätta nämnaren i R2 eller totalen i B3.',
        'R2 counts some of the operations of B3, and there cannot be more of them. Correct the denominator of R2 or the total of B3.',
      ),
    },
    {
      id: 'waitingOfAssessed',
      severity: 'error',
      holds: lte(t1.n, b1.total),
      fields: [t1.n, b1.total],
      message: text(
        'T1 gäller patienterna i B1, utom dem med felaktig remiss, och kan inte vara fler än de. Rätta N i T1 eller totalen i B1.',
        'T1 is about the patients of B1 but for those with a faulty referral, and there cannot be more of them. Correct N of T1 or the total of B1.',
      ),
    },
    {
      id: 'assessedBeforeSurgery',
      severity: 'warning',
      holds: lte(b2.n, b1.total),
      fields: [b2.n, b1.total],
      message: text(
        'Fler patienter har opererats än bedömts. Det kan stämma om flera bedömdes året före: kontrollera, och kommentera i så fall.',
        'More patients were operated on than assessed. That can be right if several were assessed the year before: check, and comment if so.',
      ),
    },
    {
      id: 'reoperationsOfOperations',
      severity: 'warning',
      holds: lte(b4.total, b3.total),
      fields: [b4.total, b3.total],
      message: text(
        'Reoperationerna i B4 är fler än operationerna i B3. Det kan stämma, för en patient kan reopereras flera gånger: kontrollera, och kommentera i så fall.',
        'There are more reoperations in B4 than operations in B3. That can be right, for one patient can have several: check, and comment if so.',
      ),
    },
    {
      id: 'episodesOfPatients',
      severity: 'warning',
      holds: gte(o1.reported.denominator, b2.n),
      fields: [o1.reported.denominator, b2.n],
      message: text(
        'Vårdtillfällena i Ö1 är färre än de opererade patienterna i B2, fast var och en har minst ett. Rätta det ena, eller förklara i en kommentar.',
        'There are fewer care episodes in Ö1 than patients operated on in B2, although each has one at least. Correct one of them, or explain in a comment.',
      ),
    },
    {
      id: 'followUpOfSamePatients',
      severity: 'warning',
      holds: eq(p1.followedUp.denominator, before.b2.n),
      fields: [p1.followedUp.denominator],
      message: text(
        'P1 gäller de patienter som B2 räknade föregående år, men antalen skiljer sig. Rätta nämnaren, eller förklara skillnaden i en kommentar.',
        'P1 is about the patients whom B2 counted the year before, but the numbers differ. Correct the denominator, or explain the difference in a comment.',
      ),
    },
    {
      id: 'followUpByQuestionnaire',
      severity: 'warning',
      holds: lte(p1.followedUp.numerator, p1.response.numerator),
      fields: [p1.followedUp.numerator, p1.response.numerator],
      message: text(
        'Fler patienter är uppföljda än har svarat på enkäten, fast uppföljningen görs med den. Rätta det ena, eller förklara i en kommentar.',
        'More patients were followed up than answered the questionnaire, although follow-up is done with it. Correct one of them, or explain in a comment.',
      ),
    },
  ];
}
