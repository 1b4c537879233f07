import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, Transactions } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import { Trainees } from '@specialistvagen/trainees';
import type { TrainingPost } from '@specialistvagen/trainees';
import type { ApplicationView } from '../contract/application.js';
import { APPLICATION_STATE_WORDS } from '../contract/states.js';
import { applicationForm, kindOfPost } from '../domain/application-kind.js';
import { bundleItems } from '../domain/bundle.js';
import { caseActions } from '../domain/case-actions.js';
import { completeness, refusing } from '../domain/findings.js';
import { formFaults } from '../domain/form-faults.js';
import { specialtyName } from '../domain/specialty-name.js';
import { unitsPart } from '../domain/units-part.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { CasePartsReader, expectedFee } from './case-parts.js';
import { FollowsTraining } from './follows-training.js';
import { GatherCaseFacts, ifAppliedToday } from './gather-case-facts.js';
import { SealedTexts } from './sealed-texts.js';

/** *Är ansökan komplett?* The applicant's page; those who keep the training see how far it has come and what they can mend. */
@Injectable()
export class ShowApplication {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationRepository,
    private readonly parts: CasePartsReader,
    private readonly gather: GatherCaseFacts,
    private readonly reader: FollowsTraining,
    private readonly trainees: Trainees,
    private readonly sealed: SealedTexts,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, traineeId: string, postId?: string): Promise<ApplicationView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.reader.mustFollow(actor, traineeId, 'vad som saknas i ansökan');
      const post = await this.trainees.currentPost(traineeId, postId);
      if (actor.personId !== traineeId) return this.seenFromTheUnit(traineeId, post);
      const row = latestFor(await this.applications.ofTrainee(traineeId), post, postId);
      return row ? this.view(row) : this.unassembled(traineeId, post);
    });
  }

  /** How far it has come and what the unit can mend; the content is the applicant's and the authority's. */
  private async seenFromTheUnit(traineeId: string, post: TrainingPost | null): Promise<ApplicationView> {
    const standings = await this.applications.standings(traineeId);
    const latest = standings.find(({ postId }) => postId === post?.id) ?? null;
    const findings = await this.findingsNow(traineeId, post);
    return {
      ...this.nothingYet(traineeId, post),
      postId: latest?.postId ?? null,
      state: latest?.state ?? null,
      ...(latest ? { status: APPLICATION_STATE_WORDS[latest.state] } : {}),
      completeness: unitsPart(findings, this.clock.now().toISOString()),
      actions: [],
    };
  }

  /** Before anything is assembled the page already tells what is missing, and what would be in the bundle. */
  private async unassembled(traineeId: string, post: TrainingPost | null): Promise<ApplicationView> {
    const gathered = await this.gather.of(ifAppliedToday(traineeId, post), null);
    const findings = this.gather.findings('before-sending', gathered);
    return {
      ...this.nothingYet(traineeId, post),
      completeness: completeness(findings, this.clock.now().toISOString()),
      bundle: bundleItems(gathered.enclosed),
      formFaults: formFaults(null, formOfPost(post)),
      actions: [{ name: 'assemble', enabled: true, reasons: [] }],
    };
  }

  private async findingsNow(traineeId: string, post: TrainingPost | null) {
    const gathered = await this.gather.of(ifAppliedToday(traineeId, post), null);
    return this.gather.findings('before-sending', gathered);
  }

  private nothingYet(traineeId: string, post: TrainingPost | null): ApplicationView {
    const kind = (post && kindOfPost(post)) ?? 'bt';
    return {
      id: null,
      traineeId,
      postId: null,
      kind,
      specialty: named(post?.specialty ?? null),
      regulation: post?.regulation ?? '',
      state: null,
      status: 'inte påbörjad',
      revision: null,
      diarienummer: null,
      arrivedOn: null,
      fee: expectedFee(kind, this.clock.today()),
      completeness: completeness([], this.clock.now().toISOString()),
      bundle: [],
      addable: [],
      form: null,
      formFaults: [],
      supplements: [],
      communication: null,
      decision: null,
      appealClock: null,
      appeals: [],
      applicationDocumentId: null,
      history: [],
      actions: [],
    };
  }

  private async view(row: ApplicationRow): Promise<ApplicationView> {
    const items = row.state === 'draft' ? null : await this.applications.items(row.id);
    const gathered = await this.gather.of(row, items?.map(({ documentId }) => documentId) ?? null);
    const findings = this.gather.findings('before-sending', gathered);
    const numbers = new Map(items?.map(({ documentId, number }) => [documentId, number]) ?? []);
    const form = row.formSealed ? this.sealed.openForm(row.id, row.formSealed) : null;
    const type = applicationForm(row.kind, row.regulation, row.regulationVersion);
    const lacking = row.state === 'draft' ? formFaults(form, type) : [];
    return {
      id: row.id,
      traineeId: gathered.facts.training.trainee.personId,
      postId: row.postId,
      kind: row.kind,
      specialty: named(row.specialty),
      regulation: row.regulation,
      state: row.state,
      revision: row.revision,
      diarienummer: row.diarienummer,
      arrivedOn: row.arrivedOn,
      ...(await this.parts.of(row, false)),
      completeness: completeness(findings, this.clock.now().toISOString()),
      bundle: bundleItems(gathered.enclosed, numbers),
      addable: bundleItems(gathered.addable),
      form,
      formFaults: lacking,
      applicationDocumentId: row.applicationDocumentId,
      actions: actionsOf(row, [...lacking, ...refusing(findings).map(({ text }) => ({ text }))]),
    };
  }
}

/** Of the post asked for; without one, the application of the present post, else the latest. */
function latestFor(
  all: readonly ApplicationRow[],
  post: TrainingPost | null,
  asked: string | undefined,
): ApplicationRow | null {
  const ofPost = all.find(({ postId }) => postId === post?.id) ?? null;
  if (ofPost || asked !== undefined || post?.state === 'ongoing') return ofPost;
  return all[0] ?? null;
}

function formOfPost(post: TrainingPost | null): string | undefined {
  const kind = post && kindOfPost(post);
  return post && kind ? applicationForm(kind, post.regulation, post.regulationVersion) : undefined;
}

function named(specialty: string | null) {
  return specialty === null ? null : { id: specialty, name: specialtyName(specialty) };
}

function actionsOf(row: ApplicationRow, stops: readonly Reason[]): ApplicationView['actions'] {
  const actions = caseActions({ state: row.state, role: 'applicant', origin: row.origin });
  if (stops.length === 0) return actions;
  const reasons = stops.map(({ text, field }) => ({ text, field }));
  return actions.map((action) =>
    action.name === 'submit' && action.enabled ? { ...action, enabled: false, reasons } : action,
  );
}
