/** Where the definitions were published. */
export const source = {
  sv: 'Nationella Registret över Smärtrehabilitering (NRS), resultat 2017–2018',
  en: 'Nationella Registret över Smärtrehabilitering (NRS), results 2017–2018',
};
