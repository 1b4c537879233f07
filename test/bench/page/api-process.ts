import { answerQuestions } from './answer-questions.js';
import { StatementRecorder } from './recorded-statements.js';

/** The api as it is shipped, in a process that can be measured and whose statements for a request can be read. */
const recorder = new StatementRecorder();
answerQuestions({ record: () => recorder.begin(), recorded: () => recorder.end() });
void import('../../../apps/api/src/main.js');
