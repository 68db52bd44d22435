export const description = {
  sv: 'Följer vården av ländryggssmärta i regionen: remisser, väntetider, bilddiagnostik och sjukskrivningar, och ger stöd för beslut i primärvården.',
  en: 'Watches the care of low back pain in the region: referrals, waiting, imaging and sick leave, and supports decisions in primary care.',
};
