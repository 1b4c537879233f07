import type { AssessmentLine } from '@specialistvagen/assessments/contract';
import { swedishDate } from '@specialistvagen/regulations';

type Assessed = Pick<AssessmentLine, 'level' | 'assessor' | 'on' | 'standing'>;

export function assessmentFacts({ level, assessor, on, standing }: Assessed): string {
  const unconfirmed = standing === 'unconfirmed' && 'obekräftad bedömare';
  return [level, assessor?.displayName, unconfirmed, swedishDate(on)].filter(Boolean).join(' · ');
}

type Told = { readonly title: string; readonly goals: readonly string[]; readonly facts: string };

/** As text on the form: what, about which of its goals, how it went. No occasion and nothing that somebody wrote freely. */
export function evidenceLine({ title, goals, facts }: Told, asked: readonly string[]): string {
  const about = goals.filter((goal) => asked.includes(goal)).join(', ');
  return `${about}: ${title}${facts && ` (${facts.replaceAll(' · ', ', ')})`}`;
}
