export { CoursePage } from './course-page.js';
export { CoursesPage } from './courses-page.js';
export { NewCoursePage } from './new-course-page.js';
