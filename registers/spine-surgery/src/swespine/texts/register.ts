import type { Text } from '@kvalreg/declaration';

export const description: Text = {
  sv: 'Registret följer patienter som opereras i ländryggen, före operationen och 1, 2 och 5 år efter, med patientens egna svar om smärta, funktion och livskvalitet.',
  en: 'The register follows patients who have surgery of the lumbar spine, before the operation and 1, 2 and 5 years after it, through their own answers on pain, function and quality of life.',
};

/** What a patient is told before the first answer is saved. */
export const information: Text = {
  sv: 'Din klinik lämnar uppgifter om operationen till registret, och du ombeds svara på frågor före operationen och 1, 2 och 5 år efter den. Uppgifterna används för att förbättra vården, för statistik och för forskning som har godkänts av Etikprövningsmyndigheten. Det är frivilligt att vara med. Du kan när som helst säga nej, få dina uppgifter raderade och få ett utdrag av vad som står om dig: kontakta din klinik eller registret. Ditt val påverkar inte din vård.',
  en: 'Your clinic reports the operation to the register, and you are asked to answer questions before surgery and 1, 2 and 5 years after it. The information is used to improve care, for statistics and for research approved by the Swedish Ethical Review Authority. Taking part is voluntary. At any time you may say no, have your information erased and get an extract of what is stored about you: contact your clinic or the register. Your choice does not affect your care.',
};
