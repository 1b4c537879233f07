import type { Reason } from '@specialistvagen/platform/contract';
import type { Finding } from '../contract/finding.js';
import { shownDay } from './case-words.js';
import { refusing, unanswered } from './findings.js';

/**
 * How to appeal. PSF 8 kap. 3–4 §§ were read; the three weeks and where to hand it in are not in the sources read, and the
 * text says so (decision 27).
 */
export const APPEAL_TEXT = [
  'Så här överklagar du',
  'Beslutet kan överklagas till allmän förvaltningsdomstol (8 kap. 3 § patientsäkerhetsförordningen (2010:1369)).',
  'Skriv vilket beslut du överklagar (diarienummer och dag), vilken ändring du vill ha och varför. Skicka skrivelsen till Socialstyrelsen.',
  'Den ska ha kommit in inom tre veckor från den dag då du fick del av beslutet (43 och 44 §§ förvaltningslagen (2017:900); hänvisningen är ej kontrollerad).',
  'Beslutet gäller omedelbart även om det överklagas (8 kap. 4 § patientsäkerhetsförordningen).',
].join('\n');

export type FaultOverride = { key: string; reason: string };

/** An approval with a blocking fault needs the officer's recorded reason for each (decision 25). All that lack one. */
export function approvalRefusals(
  findings: readonly Finding[],
  overrides: readonly FaultOverride[],
): Reason[] {
  const answered = new Set(overrides.filter((given) => given.reason.trim() !== '').map((given) => given.key));
  return [
    ...refusing(findings).map((finding) => reasonOf(finding, finding.text)),
    ...unanswered(findings, answered).map((finding) =>
      reasonOf(finding, `Ange varför ansökan kan godkännas trots detta: ${finding.text}`),
    ),
  ];
}

/** The second of two decides only on what the first has put forward. */
export function proposedApprovalRefusals(grounds: {
  proposerId: string | null;
  deciderId: string;
}): Reason[] {
  const by = { mendedBy: 'case-officer' } as const;
  if (grounds.proposerId === null) {
    return [{ text: 'Ärendets handläggare måste först ha föreslagit bifall.', ...by }];
  }
  return grounds.proposerId === grounds.deciderId
    ? [{ text: 'Den som föreslog bifall kan inte också vara den andra som beslutar.', ...by }]
    : [];
}

function reasonOf({ key, rule, citation, confidence }: Finding, text: string): Reason {
  return { text, field: `overrides.${key}`, rule, citation, confidence, mendedBy: 'case-officer' };
}

export type RefusalGrounds = {
  proposerId: string | null;
  deciderId: string;
  answerBy: string | null;
  hasStatement: boolean;
};

/** Two people, and the applicant heard first. Where competence is lacking and how to appeal is rule R23's. */
export function refusalRefusals(grounds: RefusalGrounds, today: string): Reason[] {
  const reasons: Reason[] = [];
  if (grounds.proposerId === null) {
    reasons.push({ text: 'En handläggare måste först ha föreslagit avslaget.', mendedBy: 'case-officer' });
  } else if (grounds.proposerId === grounds.deciderId) {
    const text = 'Den som föreslog avslaget kan inte också besluta det. Två personer behövs.';
    reasons.push({ text, mendedBy: 'case-officer' });
  }
  if (grounds.answerBy === null) {
    reasons.push({ text: 'Skälen måste först ha kommunicerats med den sökande.', mendedBy: 'case-officer' });
  } else if (!grounds.hasStatement && today <= grounds.answerBy) {
    reasons.push({
      text: `Den sökande har till och med ${shownDay(grounds.answerBy)} på sig att yttra sig.`,
    });
  }
  return reasons;
}

/** Unpaid → order to pay → dismissed (avgiftsförordning 1992:191, 11 §): never without the order, never before its day. */
export function dismissalRefusals(
  fee: { paidOn: string | null; payBy: string | null; isAwaited: boolean },
  today: string,
): Reason[] {
  if (!fee.isAwaited) return [];
  const source = { rule: 'R22', citation: 'avgiftsförordning 1992:191, 11 §', confidence: 'EX' };
  if (fee.payBy === null) {
    return [
      { text: 'Den sökande måste först ha förelagts att betala.', mendedBy: 'case-officer', ...source },
    ];
  }
  if (today <= fee.payBy) {
    return [{ text: `Den sökande har till och med ${shownDay(fee.payBy)} på sig att betala.`, ...source }];
  }
  return [];
}

/** A day to answer by lies ahead, so that there is time to answer. */
export function deadlineRefusals(field: string, day: string, today: string): Reason[] {
  return day > today ? [] : [{ text: 'Svarsdagen måste ligga efter i dag.', field }];
}

/** Something that has happened did not happen on a day to come. */
export function pastDayRefusals(field: string, day: string, today: string): Reason[] {
  return day <= today ? [] : [{ text: 'Dagen har inte varit än.', field }];
}
