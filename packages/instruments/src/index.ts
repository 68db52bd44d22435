export * from './pain/numeric-rating-scale.js';
export * from './function/oswestry-disability-index.js';
export * from './quality-of-life/eq5d/eq5d-3l.js';
export * from './quality-of-life/eq5d/value-sets-3l.js';
export * from './quality-of-life/eq-vas.js';
export * from './outcome/global-assessment.js';
export * from './outcome/satisfaction-swespine.js';
export * from './catalogue/catalogue.js';
