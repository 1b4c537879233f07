export { RulesPage } from './rules-page.js';
export { VerifyPage } from './verify-page.js';
