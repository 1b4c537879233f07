export { CasePage } from './case-page.js';
export { CasesPage } from './cases-page.js';
export { DecisionsPage } from './decisions-page.js';
export { PaperCasePage } from './paper-case-page.js';
export { PaymentsPage } from './payments-page.js';
export { CasesOverviewPage } from './cases-overview-page.js';
