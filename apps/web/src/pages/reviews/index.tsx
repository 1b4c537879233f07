export { ReviewPage } from './review-page.js';
export { ReviewTasksPage } from './review-tasks-page.js';
export { UnitFiguresPage } from './unit-figures-page.js';
export { UnitReviewsPage } from './unit-reviews-page.js';
