export { AskAssessmentPage, StartAssessmentPage } from './ask-page.js';
export { AssessmentPage } from './assessment-page.js';
export { AssessmentsPage } from './assessments-page.js';
export { AssessNowPage } from './assess-now-page.js';
export { RoundPage } from './round-page.js';
