export const description = {
  sv: 'Registret följer patienter som utreds eller rehabiliteras för långvarig smärta i specialistvård och primärvård. Patienten svarar själv inför första besöket, vid avslut och ett år senare.',
  en: 'The register follows patients who are assessed or rehabilitated for long-lasting pain in specialist and primary care. The patients answer themselves before the first visit, at discharge and one year later.',
};
export const information = {
  sv: 'Dina uppgifter används för att förbättra smärtrehabiliteringen och för forskning. Du kan när som helst säga nej till att vara med i registret, och få dina uppgifter borttagna.',
  en: 'Your data are used to improve pain rehabilitation and for research. You may say no to taking part in the register at any time, and have your data removed.',
};
