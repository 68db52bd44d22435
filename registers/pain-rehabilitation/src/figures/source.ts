/** Where the definitions were published. */
export const source = 'Nationella Registret över Smärtrehabilitering (NRS), results 2017–2018';
