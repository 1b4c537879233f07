import type { AnswerValue, Assessment, AssessmentField } from '../../client/assessments.js';
import { Facts } from '../../parts/facts.js';
import { assessments } from '../../words/assessments.js';

/** What was answered, in the form's own words. The goals stand among the facts above. */
export function AnswerFacts({ view }: { view: Assessment }) {
  const { answers } = view;
  if (!answers) return null;
  return (
    <>
      <Facts
        facts={view.form.fields
          .filter(({ kind }) => kind !== 'goals')
          .map((field) => [field.label, wordsOf(view, field, answers[field.id])] as const)}
      />
      <p className="quiet small">{view.form.wording}</p>
    </>
  );
}

function wordsOf(view: Assessment, field: AssessmentField, value: AnswerValue | undefined): string {
  if (value === undefined) return '';
  if (field.kind === 'scale') {
    const scale = view.scales.find((one) => one.scale === field.scale && one.version === field.scaleVersion);
    const found = scale?.levels.find(({ level }) => level === value);
    return found ? `${found.label}. ${found.description}` : '';
  }
  if (field.kind === 'choice') {
    const chosen = Array.isArray(value) ? value : [value];
    return field.options
      .filter((option) => chosen.includes(option.value))
      .map(({ label }) => label)
      .join(', ');
  }
  if (typeof value === 'boolean') return value ? assessments.answer.yes : assessments.answer.no;
  return String(value);
}
