export { FormsPage } from './forms-page.js';
export { NewFormPage } from './new-form-page.js';
export { GuidancePage } from './guidance-page.js';
export { NewGuidancePage } from './new-guidance-page.js';
export { SpreadPage } from './spread-page.js';
