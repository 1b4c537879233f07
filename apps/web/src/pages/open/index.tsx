export { AccessPage } from './access-page.js';
export { RulesPage } from './rules-page.js';
export { VerifyPage } from './verify-page.js';
