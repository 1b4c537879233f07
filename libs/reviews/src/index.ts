export * from './contract/index.js';
export { ReviewsModule } from './reviews.module.js';
export { AppointReviewer } from './use-cases/appoint-reviewer.js';
export { TellDueReviews } from './use-cases/tell-due-reviews.js';
export { ViewReviews } from './use-cases/view-reviews.js';
export { ViewUnitFigures } from './use-cases/view-unit-figures.js';
export { WriteReport } from './use-cases/write-report.js';
