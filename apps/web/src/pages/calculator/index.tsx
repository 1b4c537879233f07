export { CalculatorPage } from './calculator-page.js';
