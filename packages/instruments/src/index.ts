export * from './numeric-rating-scale.js';
export * from './oswestry-disability-index.js';
export * from './eq5d-3l.js';
export * from './eq5d-value-sets.js';
export * from './eq-vas.js';
export * from './global-assessment.js';
export * from './satisfaction-swespine.js';
export * from './catalogue.js';
