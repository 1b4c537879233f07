import type { Reason } from '../client/refusal.js';
import { Status, type Tone } from '../parts/status.js';
import { Why } from '../parts/why.js';
import { assessor } from '../words/assessor.js';

type Answer = keyof typeof assessor.answer;
const TONES: Partial<Record<Answer, Tone>> = {
  hindrance: 'problem',
  'no-hindrance': 'done',
  'no-hindrance-in-records': 'done',
  'none-found': 'done',
};

const isSame = (a: string, b: string) => a.trim().toLowerCase() === b.toLowerCase();

type IndependenceProps = {
  answer: Answer;
  text: string;
  reasons: readonly Reason[];
  sources?: readonly string[];
};

/** One of three answers, with what it rests on (1 kap. 5–6 §§ HSLF-FS 2021:8). */
export function Independence({ answer, text, reasons, sources = [] }: IndependenceProps) {
  return (
    <div>
      <Status tone={TONES[answer] ?? 'warn'}>{assessor.answer[answer]}</Status>
      {!isSame(text, assessor.answer[answer]) && <p>{text}</p>}
      <ul>
        {reasons.map((reason) => (
          <li key={reason.text}>
            {reason.text}
            <Why {...reason} />
          </li>
        ))}
      </ul>
      {sources.length > 0 && (
        <p className="small quiet">
          {assessor.sources}: {sources.join(', ')}
        </p>
      )}
    </div>
  );
}
