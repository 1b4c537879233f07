import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  newId,
  outbox,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import { HSLF_FS_2021_8, feeOn, registerFactV1Schema, specialtyById } from '@specialistvagen/regulations';
import { CompleteTraining } from '@specialistvagen/supervisors';
import { Trainees } from '@specialistvagen/trainees';
import type { ApplicationChanged } from '../contract/application.js';
import type { RecordPaperDecision, RegisterPaperCase } from '../contract/casework.js';
import type { DecisionOutcome } from '../contract/states.js';
import { FEE_OF, kindOfPost } from '../domain/application-kind.js';
import type { ApplicationAction } from '../domain/application-states.js';
import { APPEAL_TEXT } from '../domain/decisions.js';
import { refuseText } from '../domain/free-text.js';
import { diarienummer, paymentReference } from '../domain/reference.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { DecisionRepository } from '../storage/decision.repository.js';
import { CaseDesk } from './case-desk.js';
import type { CaseAct } from './case-desk.js';
import { QueueHospReport } from './queue-hosp-report.js';
import { SealedTexts } from './sealed-texts.js';

const RECORDED: Readonly<Record<DecisionOutcome, ApplicationAction>> = {
  approved: 'record-paper-decision',
  refused: 'record-paper-decision',
  dismissed: 'dismiss',
  closed: 'close',
};

/** Applications that come and are decided wholly on paper: registered, so that queue and statistics are whole. */
@Injectable()
export class PaperCases {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationRepository,
    private readonly decisions: DecisionRepository,
    private readonly desk: CaseDesk,
    private readonly trainees: Trainees,
    private readonly posts: CompleteTraining,
    private readonly people: People,
    private readonly sealed: SealedTexts,
    private readonly hosp: QueueHospReport,
    private readonly clock: Clock,
  ) {}

  async register(actor: Actor, paper: RegisterPaperCase, key: string): Promise<ApplicationChanged> {
    refuseText({ note: paper.note, applicantName: paper.applicantName });
    refuseIf('paper-case-refused', 'refused', this.faults(actor, paper));
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = { person: actor.personId, operation: 'register-paper-case', bodyHash: hashBody(paper) };
      const { resourceId } = await withIdempotency(key, scope, () => this.add(actor, paper));
      return this.desk.now(resourceId);
    });
  }

  private faults(actor: Actor, paper: RegisterPaperCase): Reason[] {
    const today = this.clock.today();
    const faults: Reason[] = [];
    if (paper.arrivedOn > today) faults.push({ text: 'Ankomstdagen har inte varit än.', field: 'arrivedOn' });
    if (paper.btStartedOn && paper.btStartedOn > paper.arrivedOn) {
      faults.push({
        text: 'Bastjänstgöringen kan inte ha börjat efter att ansökan kom in.',
        field: 'btStartedOn',
      });
    }
    if (paper.specialty !== null && !specialtyById(paper.specialty)) {
      faults.push({ text: 'Specialiteten finns inte bland de kända.', field: 'specialty' });
    }
    if (paper.traineeId === actor.personId)
      faults.push({ text: 'Ingen handlägger sin egen ansökan.', field: 'traineeId' });
    return faults;
  }

  private async add(actor: Actor, paper: RegisterPaperCase): Promise<string> {
    const fee = feeOn(FEE_OF[paper.kind], paper.arrivedOn);
    if (!fee)
      throw new DomainError('fee-unknown', 'refused', {
        text: 'Ingen avgift är känd för ankomstdagen.',
        field: 'arrivedOn',
      });
    const id = newId();
    const post = paper.traineeId ? await this.postOf(paper.traineeId, paper) : null;
    const year = Number(paper.arrivedOn.slice(0, 4));
    await this.applications.addPaper({
      id,
      traineeId: paper.traineeId,
      postId: post?.id ?? null,
      regionCode: paper.regionCode,
      careProviderId: paper.careProviderId,
      kind: paper.kind,
      specialty: paper.specialty,
      regulation: post?.regulation ?? HSLF_FS_2021_8.designation,
      regulationVersion: post?.regulationVersion ?? HSLF_FS_2021_8.version,
      reference: paymentReference(randomBytes(8), paper.kind),
      feeAmount: fee.amount,
      diarienummer: diarienummer(year, await this.applications.nextDiaryNumber(year), paper.kind),
      arrivedOn: paper.arrivedOn,
      applicantNameSealed: this.sealed.sealName(id, paper.applicantName),
      licenceRoute: paper.licenceRoute,
      btForm: paper.form,
      btStartedOn: paper.btStartedOn,
    });
    await this.applications.addEvent({
      applicationId: id,
      action: 'register-paper',
      fromState: 'received',
      toState: 'received',
      byPerson: actor.personId,
      note: paper.note,
    });
    return id;
  }

  private async postOf(traineeId: string, { kind, specialty }: RegisterPaperCase) {
    const posts = await this.trainees.posts(traineeId);
    return posts.findLast((post) => kindOfPost(post) === kind && post.specialty === specialty) ?? null;
  }

  /** What was decided on paper, by whom it is recorded here. */
  recordDecision(act: CaseAct<RecordPaperDecision>): Promise<ApplicationChanged> {
    const { outcome, reasons, lacking, decidedOn } = act.body;
    return this.desk.act(RECORDED[outcome], act, async ({ row }) => {
      refuseIf('paper-decision-refused', 'refused', this.decisionFaults(row, act.body));
      const id = newId();
      await this.decisions.add({
        id,
        applicationId: row.id,
        outcome,
        reasons,
        lacking,
        decidedOn,
        deciderId: act.actor.personId,
        proposerId: null,
        findings: [],
        overrides: [],
        documentId: null,
        ticketId: null,
        changesDecision: null,
        changeGround: null,
        appealText: outcome === 'refused' || outcome === 'dismissed' ? APPEAL_TEXT : null,
      });
      if (outcome === 'approved') await this.countApproval(row, decidedOn);
      await this.hosp.after(row, { id, outcome, former: null, decidedOn });
      return { note: reasons, subjectId: id, set: { deadline_on: null, pay_by: null } };
    });
  }

  private decisionFaults(row: ApplicationRow, body: RecordPaperDecision): Reason[] {
    const faults: Reason[] = [];
    if (row.origin !== 'paper') faults.push({ text: 'Ärendet är digitalt och beslutas med e-legitimation.' });
    if (body.decidedOn > this.clock.today() || (row.arrivedOn && body.decidedOn < row.arrivedOn)) {
      faults.push({ text: 'Beslutsdagen ska ligga mellan ankomstdagen och i dag.', field: 'decidedOn' });
    }
    if (body.outcome === 'refused' && body.lacking.length === 0) {
      const text = 'Ange i vilka avseenden kompetensen är otillräcklig.';
      faults.push({ text, field: 'lacking', rule: 'R23', citation: 'PSF 8 kap. 2 §', confidence: 'EX' });
    }
    return faults;
  }

  /** A doctor with a post here is counted through it; for somebody else the start is told together with the approval. */
  private async countApproval(row: ApplicationRow, decidedOn: string): Promise<void> {
    if (row.postId) return this.posts.complete(row.postId, decidedOn);
    const { licenceRoute: route, btForm, btStartedOn } = row;
    if (!route) return;
    const base = {
      person: this.people.pseudonym('statistics-paper-person', row.traineeId ?? row.id),
      post: this.people.pseudonym('statistics-post', row.id),
      birthMonth: null,
      sex: null,
      route,
      region: row.regionCode,
      careProvider: row.careProviderId,
      unit: null,
      specialty: row.specialty,
      source: 'register',
    };
    if (row.kind === 'specialist') {
      const certified = {
        fact: 'st-certified',
        step: 'st',
        validFrom: decidedOn,
        validTo: null,
        outcome: 'approved',
      };
      return publish({ ...base, ...certified, factId: newId() });
    }
    if (!btForm || !btStartedOn) return;
    const bt = { ...base, step: btForm === 'in-st' ? 'bt-in-st' : 'bt-standalone' };
    await publish({ ...bt, fact: 'post-started', factId: newId(), validFrom: btStartedOn, validTo: null });
    await publish({
      ...bt,
      fact: 'bt-approved',
      factId: newId(),
      validFrom: decidedOn,
      validTo: null,
      outcome: 'approved',
    });
  }
}

async function publish(fact: object): Promise<void> {
  await outbox.publish('register-fact', 1, registerFactV1Schema.parse(fact));
}
