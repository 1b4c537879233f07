export { FormsPage } from './forms-page.js';
export { NewFormPage } from './new-form-page.js';
