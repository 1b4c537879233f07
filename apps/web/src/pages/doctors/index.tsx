export { AssessorTasksPage } from './assessor-tasks-page.js';
export { DoctorPage } from './doctor-page.js';
export { DoctorsPage, MyDoctorsPage, UnitPage } from './doctor-lists.js';
export { NewPostPage } from './new-post-page.js';
export { PlausibilityPage } from './plausibility-page.js';
export { PoolPage } from './pool-page.js';
export { SupervisorsPage } from './supervisors-page.js';
