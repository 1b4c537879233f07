import { usePerson } from '../../client/session.js';
import { PageTabs } from '../../parts/page-tabs.js';
import { assessmentForms } from '../../words/assessment-forms.js';

const t = assessmentForms.tabs;
const TO = { forms: '/formular', guidance: '/formular/stod', spread: '/formular/skalan' } as const;
type Name = keyof typeof TO;
const NAMES = Object.keys(TO) as Name[];

/** The forms, and what helps to answer them alike. */
export function FormTabs({ here }: { here: Name }) {
  const isDirector = usePerson().roles.some(({ role }) => role === 'study_director');
  const shown = NAMES.filter((name) => isDirector || name !== 'spread');
  const tabs = shown.map((name) => ({ to: TO[name], label: t[name] }));
  return <PageTabs label={t.label} tabs={tabs} current={TO[here]} />;
}
