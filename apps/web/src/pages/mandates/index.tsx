export { CompetencePage } from './competence-page.js';
export { MandatesPage } from './mandates-page.js';
export { UnitsPage } from './units-page.js';
