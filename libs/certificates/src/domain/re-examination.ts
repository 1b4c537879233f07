import type { Reason } from '@specialistvagen/platform/contract';
import { CONFIDENCE_LABELS } from '@specialistvagen/regulations';
import type { ReExaminationGround } from '../contract/lawful-casework.js';
import { shownDay } from './case-words.js';

/** None of these paragraphs is among the sources read, and every page says so (decision 27). */
const UNREAD = CONFIDENCE_LABELS.BG;

export const GROUNDS: Readonly<Record<ReExaminationGround, { words: string; citation: string }>> = {
  'manifestly-wrong': {
    words: 'beslutet är uppenbart felaktigt i något väsentligt hänseende',
    citation: '38 § förvaltningslagen (2017:900)',
  },
  'new-circumstances': {
    words: 'det har tillkommit nya omständigheter, eller så finns någon annan anledning',
    citation: '37 § förvaltningslagen (2017:900)',
  },
  'false-evidence': {
    words: 'den enskilde har lämnat oriktiga eller vilseledande uppgifter',
    citation: '37 § andra stycket 3 förvaltningslagen (2017:900)',
  },
  other: { words: 'annan grund', citation: '36–39 §§ förvaltningslagen (2017:900)' },
};

export function groundOf(ground: ReExaminationGround) {
  return { groundWords: GROUNDS[ground].words, citation: GROUNDS[ground].citation, confidenceWords: UNREAD };
}

export type ChangeFacts = {
  former: 'approved' | 'refused' | 'dismissed' | 'closed';
  proposal: {
    outcome: 'approved' | 'refused';
    proposedBy: string;
    lacking: readonly unknown[];
  } | null;
  isReExamined: boolean;
  deciderId: string;
  /** What was communicated since the re-examination was opened. */
  heard: { answerBy: string; hasStatement: boolean } | null;
};

/** Ändring av beslut: opened with a ground, proposed by one and decided by another, never to somebody's loss unheard. */
export function changeRefusals(facts: ChangeFacts, today: string): Reason[] {
  const by = { mendedBy: 'case-officer' } as const;
  const reasons: Reason[] = [];
  if (!facts.isReExamined)
    reasons.push({ text: 'Beslutet omprövas inte. Öppna en omprövning med grund först.', ...by });
  if (facts.proposal === null) {
    reasons.push({ text: 'En handläggare måste först ha föreslagit ändringen.', ...by });
    return reasons;
  }
  if (facts.proposal.proposedBy === facts.deciderId) {
    reasons.push({
      text: 'Den som föreslog ändringen kan inte också besluta den. Två personer behövs.',
      ...by,
    });
  }
  if (facts.proposal.outcome === facts.former) {
    reasons.push({ text: 'Förslaget innebär ingen ändring. Låt beslutet stå i stället.', ...by });
  }
  return facts.proposal.outcome === 'refused'
    ? [...reasons, ...hearingRefusals(facts.heard, today)]
    : reasons;
}

function hearingRefusals(heard: ChangeFacts['heard'], today: string): Reason[] {
  const source = { citation: '25 § förvaltningslagen (2017:900)', confidence: 'BG' } as const;
  if (heard === null) {
    const text = 'Skälen för ändringen måste först ha kommunicerats med den som beslutet gäller.';
    return [{ text, mendedBy: 'case-officer', ...source }];
  }
  if (heard.hasStatement || today > heard.answerBy) return [];
  return [
    {
      text: `Den som beslutet gäller har till och med ${shownDay(heard.answerBy)} på sig att yttra sig.`,
      ...source,
    },
  ];
}
