import type { DraftContent } from '../contract/content.js';
import type { Change } from '../contract/views.js';
import { methodLabels } from './verification-methods.js';
import { shownDay } from './swedish-dates.js';

type Shown = Readonly<Record<string, string>>;

const labels: Readonly<Record<string, string>> = {
  goals: 'Delmål',
  period: 'Period',
  activities: 'Utbildningsaktiviteter',
  methods: 'Hur det kontrollerats, metod',
  verification: 'Hur det kontrollerats',
  primaryCarePart: 'Del av tjänstgöringen inom primärvård',
  emergencyCarePart: 'Del av tjänstgöringen inom akut sjukvård',
};

function shown(content: DraftContent): Shown {
  if (content.kind === 'competence') return {};
  if (content.kind === 'service') {
    return { primaryCarePart: content.primaryCarePart, emergencyCarePart: content.emergencyCarePart };
  }
  const { periodFrom, periodTo } = content;
  return {
    goals: content.goals.join(', '),
    period: [periodFrom, periodTo].map((day) => (day ? shownDay(day) : '')).join('–'),
    activities: content.activities,
    methods: content.methods.map((method) => methodLabels[method]).join(', '),
    verification: content.verification,
  };
}

/** What differs between two versions of one draft, field by field, in the words of the form. */
export function changesBetween(before: DraftContent, after: DraftContent): Change[] {
  const old = shown(before);
  return Object.entries(shown(after))
    .filter(([field, value]) => (old[field] ?? '') !== value)
    .map(([field, value]) => ({
      field,
      label: labels[field] ?? field,
      before: old[field] ?? '',
      after: value,
    }));
}
