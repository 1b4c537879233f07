import { Injectable } from '@nestjs/common';
import { AccessGrants, AccessLog } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity/contract';
import { Clock, DomainError, Transactions } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import type { ApplicationView } from '../contract/application.js';
import { APPLICATION_STATE_WORDS } from '../contract/states.js';
import { bundleItems } from '../domain/bundle.js';
import { caseActions } from '../domain/case-actions.js';
import { completeness, refusing } from '../domain/findings.js';
import { formFaults } from '../domain/form-faults.js';
import { unitsPart } from '../domain/units-part.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { CasePartsReader, expectedFee } from './case-parts.js';
import { GatherCaseFacts } from './gather-case-facts.js';
import { SealedTexts } from './sealed-texts.js';

const MAY_FOLLOW = ['own', 'principal-supervisor', 'study-director', 'bt-coordinator'] as const;

/** *Är ansökan komplett?* The applicant's page; those who keep the training see how far it has come and what they can mend. */
@Injectable()
export class ShowApplication {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationRepository,
    private readonly parts: CasePartsReader,
    private readonly gather: GatherCaseFacts,
    private readonly grants: AccessGrants,
    private readonly accessLog: AccessLog,
    private readonly sealed: SealedTexts,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, traineeId: string): Promise<ApplicationView> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const purposes = await this.grants.purposes(actor.personId, traineeId);
      const purpose = MAY_FOLLOW.find((one) => purposes.includes(one));
      if (!purpose) throw new DomainError('not-found', 'not-found', 'Sidan finns inte.');
      await this.accessLog.record({ trainee: traineeId, what: 'vad som saknas i ansökan', purpose });
      if (actor.personId !== traineeId) return this.seenFromTheUnit(traineeId);
      const row = (await this.applications.ofTrainee(traineeId))[0] ?? null;
      return this.view(row ?? unassembled(traineeId), row !== null);
    });
  }

  /** How far it has come and what the unit can mend; the content is the applicant's and the authority's. */
  private async seenFromTheUnit(traineeId: string): Promise<ApplicationView> {
    const [latest] = await this.applications.standings(traineeId);
    const gathered = await this.gather.of(unassembled(traineeId), null);
    const findings = this.gather.findings('before-sending', gathered);
    return {
      ...notAssembled(this.clock.today()),
      id: null,
      traineeId,
      postId: latest?.postId ?? null,
      state: latest?.state ?? null,
      ...(latest ? { status: APPLICATION_STATE_WORDS[latest.state] } : {}),
      revision: null,
      diarienummer: null,
      arrivedOn: null,
      completeness: unitsPart(findings, this.clock.now().toISOString()),
      bundle: [],
      addable: [],
      form: null,
      formFaults: [],
      applicationDocumentId: null,
      actions: [],
    };
  }

  private async view(row: ApplicationRow, isAssembled: boolean): Promise<ApplicationView> {
    const items = row.state === 'draft' ? null : await this.applications.items(row.id);
    const gathered = await this.gather.of(row, items?.map(({ documentId }) => documentId) ?? null);
    const findings = this.gather.findings('before-sending', gathered);
    const numbers = new Map(items?.map(({ documentId, number }) => [documentId, number]) ?? []);
    const parts = isAssembled ? await this.parts.of(row, false) : notAssembled(this.clock.today());
    const form = row.formSealed ? this.sealed.openForm(row.id, row.formSealed) : null;
    const lacking = row.state === 'draft' ? formFaults(form) : [];
    return {
      id: isAssembled ? row.id : null,
      traineeId: gathered.facts.training.trainee.personId,
      postId: row.postId,
      state: isAssembled ? row.state : null,
      revision: isAssembled ? row.revision : null,
      diarienummer: row.diarienummer,
      arrivedOn: row.arrivedOn,
      ...parts,
      completeness: completeness(findings, this.clock.now().toISOString()),
      bundle: bundleItems(gathered.enclosed, numbers),
      addable: bundleItems(gathered.addable),
      form,
      formFaults: lacking,
      applicationDocumentId: row.applicationDocumentId,
      actions: actionsOf(row, isAssembled, [...lacking, ...refusing(findings).map(({ text }) => ({ text }))]),
    };
  }
}

function actionsOf(
  row: ApplicationRow,
  isAssembled: boolean,
  stops: readonly Reason[],
): ApplicationView['actions'] {
  if (!isAssembled) return [{ name: 'assemble', enabled: true, reasons: [] }];
  const actions = caseActions({ state: row.state, role: 'applicant', origin: row.origin });
  if (stops.length === 0) return actions;
  const reasons = stops.map(({ text, field }) => ({ text, field }));
  return actions.map((action) =>
    action.name === 'submit' && action.enabled ? { ...action, enabled: false, reasons } : action,
  );
}

function notAssembled(today: string) {
  return {
    status: 'inte påbörjad',
    fee: expectedFee(today),
    supplements: [],
    communication: null,
    decision: null,
    history: [],
  };
}

/** Before anything is assembled the page already tells what is missing. */
function unassembled(traineeId: string): ApplicationRow {
  return {
    id: 'not-assembled',
    traineeId,
    postId: null,
    origin: 'digital',
    state: 'draft',
    revision: 0,
    reference: '',
    diarienummer: null,
    arrivedOn: null,
    regionCode: null,
    careProviderId: null,
    feeAmount: 0,
    feePaidOn: null,
    payBy: null,
    deadlineOn: null,
    officerId: null,
    secondOfficerId: null,
    formSealed: null,
    applicantNameSealed: null,
    faultsConfirmed: [],
    applicationDocumentId: null,
    approvalDocumentId: null,
    licenceRoute: null,
    btForm: null,
    btStartedOn: null,
  };
}
