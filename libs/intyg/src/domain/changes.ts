import { formField } from '@specialistvagen/regulations';
import type { Template } from '@specialistvagen/regulations';
import type { DraftContent } from '../contract/content.js';
import type { Change } from '../contract/views.js';
import { methodLabels } from './verification-methods.js';
import { shownDay } from './swedish-dates.js';
import { writtenOn } from './written.js';

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
  const { fields, periodFrom, periodTo } = writtenOn(content);
  const lines = Object.entries(fields).flatMap(([id, value]): [string, string][] => {
    if (typeof value === 'string') return [[id, value]];
    return Array.isArray(value) ? [[id, value.join(', ')]] : [];
  });
  const period = [periodFrom, periodTo].map((day) => (day ? shownDay(day) : '')).join('–');
  return {
    ...Object.fromEntries(lines),
    ...(content.kind === 'goals' || 'period' in fields ? { period } : {}),
    ...('methods' in content ? ownVerification(content) : {}),
  };
}

/** Chosen methods and the signer's own line are told apart, though they are printed as one. */
function ownVerification(content: Extract<DraftContent, { kind: 'goals' | 'form' }>): Shown {
  const line = content.kind === 'goals' ? content.verification : content.fields['verification'];
  return {
    methods: content.methods.map((method) => methodLabels[method]).join(', '),
    ...(typeof line === 'string' ? { verification: line } : {}),
  };
}

/** What differs between two versions of one draft, field by field, in the words of the form. */
export function changesBetween(before: DraftContent, after: DraftContent, template: Template): Change[] {
  const old = shown(before);
  return Object.entries(shown(after))
    .filter(([field, value]) => (old[field] ?? '') !== value)
    .map(([field, value]) => ({
      field,
      label: labels[field] ?? formField(template.form, field)?.label ?? field,
      before: old[field] ?? '',
      after: value,
    }));
}
