import type { Text } from '@kvalreg/declaration';

/** What a patient is told before the first answer is saved. */
export const information: Text = {
  sv: 'Din vårdcentral lämnar uppgifter om bedömningen av din rygg till regionens uppföljning av vårdprogrammet, och du ombeds svara på några frågor före besöket. Uppgifterna används för att ge stöd vid bedömningen, för att följa väntetider och remisser och för att förbättra vården. Det är frivilligt att vara med. Du kan när som helst säga nej, få dina uppgifter raderade och få ett utdrag av vad som står om dig: kontakta din vårdcentral eller regionen. Ditt val påverkar inte din vård.',
  en: 'Your health centre reports the assessment of your back to the region’s follow-up of the care programme, and you are asked to answer some questions before the visit. The information is used to support the assessment, to follow waiting times and referrals, and to improve care. Taking part is voluntary. At any time you may say no, have your information erased and get an extract of what is stored about you: contact your health centre or the region. Your choice does not affect your care.',
};
