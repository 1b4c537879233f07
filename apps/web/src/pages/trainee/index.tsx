export { ApplicationPage } from './application-page.js';
export { GoalsPage } from './goals-page.js';
export { IntygListPage } from './intyg-list-page.js';
export { IntygPage } from './intyg-page.js';
export { MyAssessorPage } from './my-assessor-page.js';
export { PlanPage } from './plan-page.js';
export { ReissueIntygPage, RequestIntygPage } from './request-intyg-page.js';
export { TimePage } from './time-page.js';
