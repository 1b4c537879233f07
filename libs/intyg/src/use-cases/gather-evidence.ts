import { Injectable } from '@nestjs/common';
import { Attachments, EarlierRecords, Logbook, ViewAssessments } from '@specialistvagen/assessments';
import type { AssessmentLine, AttachmentView, LogbookEvidence } from '@specialistvagen/assessments';
import { AccessGrants } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { EarlierDocuments } from '@specialistvagen/trainees';
import type { Evidence } from '../contract/evidence.js';
import { assessmentFacts, evidenceLine } from '../domain/evidence-line.js';
import type { Intyg } from '../domain/intyg.js';
import { chosenFor, type ChosenRow } from '../storage/chosen-evidence.js';

/** One piece with what it stands for in the portfolio: an assessment, or the entries of one procedure. */
export type Piece = { readonly evidence: Evidence; readonly rows: readonly ChosenRow[] };
type Files = ReadonlyMap<string, readonly AttachmentView[]>;

/** What there is about the goals of an intyg, as far as its reader may see it, and what of it the doctor has chosen. */
@Injectable()
export class GatherEvidence {
  constructor(
    private readonly assessments: ViewAssessments,
    private readonly logbook: Logbook,
    private readonly attachments: Attachments,
    private readonly earlierDocuments: EarlierDocuments,
    private readonly earlierRecords: EarlierRecords,
    private readonly grants: AccessGrants,
  ) {}

  /** In the running transaction, as the rest here: row level security answers for what its person sees. */
  async of(actor: Actor, intyg: Intyg): Promise<Evidence[]> {
    const pieces = await this.pieces(intyg);
    const chosen = pieces.map(({ evidence }) => evidence);
    return [...chosen, ...(await this.records(intyg)), ...(await this.papers(actor, intyg))];
  }

  /** What can be chosen. Formative, and what the signer's judgement rests on: shown beside the form, never in it. */
  async pieces(intyg: Intyg): Promise<Piece[]> {
    const { traineeId, postId, goals } = intyg;
    const chosen = new Set((await chosenFor(intyg.id)).map(({ id }) => id));
    const assessed = await this.assessments.answeredFor({ traineeId, postId, goals });
    const logged = await this.logbook.evidenceFor({ traineeId, postId, goals });
    const beside = {
      assessment: assessed.length > 0 ? await this.attachments.besideEach('assessment', traineeId) : NONE,
      logbook: logged.length > 0 ? await this.attachments.besideEach('logbook', traineeId) : NONE,
    };
    return [
      ...assessed.map((line) => pieceOfAssessment(line, intyg, chosen, beside.assessment)),
      ...logged.map((one) => pieceOfProcedures(one, intyg, chosen, beside.logbook)),
    ];
  }

  /** What another tool held: only ever text, so there is nothing to choose that would open to the signer. */
  private async records({ traineeId, goals }: Intyg): Promise<Evidence[]> {
    const records = await this.earlierRecords.evidenceFor({ traineeId, goals });
    return records.map((one) => ({
      ...PAPER,
      ...one,
      kind: 'earlier-record',
      goals: [...one.goals],
      line: evidenceLine(one, goals),
    }));
  }

  /** Earlier papers about the same goals, for whoever the portfolio is open to. */
  private async papers(actor: Actor, intyg: Intyg): Promise<Evidence[]> {
    const purposes = await this.grants.purposes(actor.personId, intyg.traineeId);
    if (purposes.every((purpose) => purpose === 'signer')) return [];
    const earlier = await this.earlierDocuments.list(actor, intyg.traineeId);
    return earlier
      .filter(({ goals }) => goals.some((goal) => intyg.goals.includes(goal)))
      .flatMap(({ id, title, state, goals }) =>
        state === 'verified-copy' || state === 'uploaded'
          ? [{ ...PAPER, id, title, kind: state, goals: [...goals] }]
          : [],
      );
  }
}

const NONE: Files = new Map();
const PAPER = { facts: null, isChosen: false, line: null, attachments: [] };

function pieceOfAssessment(
  one: AssessmentLine,
  intyg: Intyg,
  chosen: ReadonlySet<string>,
  files: Files,
): Piece {
  const { id, title, goals } = one;
  const facts = assessmentFacts(one);
  const evidence: Evidence = {
    id,
    title,
    kind: 'assessment',
    goals,
    facts,
    isChosen: chosen.has(id),
    line: evidenceLine({ title, goals, facts }, intyg.goals),
    attachments: (files.get(id) ?? []).map((file) => ({ subject: 'assessments', ...named(file, title) })),
  };
  return { evidence, rows: [{ kind: 'assessment', id }] };
}

function pieceOfProcedures(
  { id, title, goals, facts, entryIds }: LogbookEvidence,
  intyg: Intyg,
  chosen: ReadonlySet<string>,
  files: Files,
): Piece {
  const evidence: Evidence = {
    id,
    title,
    kind: 'procedures',
    goals: [...goals],
    facts,
    isChosen: entryIds.some((entry) => chosen.has(entry)),
    line: evidenceLine({ title, goals, facts }, intyg.goals),
    attachments: entryIds.flatMap((entry) =>
      (files.get(entry) ?? []).map((file) => ({ subject: 'logbook' as const, ...named(file, title) })),
    ),
  };
  return { evidence, rows: entryIds.map((entry) => ({ kind: 'logbook', id: entry })) };
}

const named = ({ id, label }: AttachmentView, title: string) => ({ id, label: `${label} · ${title}` });
