import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { People } from '@specialistvagen/identity';
import { DocumentSigning } from '@specialistvagen/intyg';
import type { DocumentOrder } from '@specialistvagen/intyg';
import { DomainError, Transactions, hashBody, refuseIf, withIdempotency } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import { BT_APPLICATION } from '@specialistvagen/regulations';
import type { ActOpened, SubmitApplication as Body } from '../contract/application.js';
import type { Finding } from '../contract/finding.js';
import { applicationFormContent, applicationPlatform } from '../domain/application-order.js';
import { bundleItems } from '../domain/bundle.js';
import { SEND_ANYWAY, refusing, unanswered } from '../domain/findings.js';
import { formFaults } from '../domain/form-faults.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { CaseDesk } from './case-desk.js';
import { GatherCaseFacts } from './gather-case-facts.js';
import type { CaseFacts } from './gather-case-facts.js';
import { SealedTexts } from './sealed-texts.js';

export const APPLICATION_SUBJECT = 'bt-application';
const STATEMENT = 'Ansökan om intyg om godkänd bastjänstgöring';

/**
 * Opens the act in which the applicant signs Bilaga 1. Sending is always possible: open faults are confirmed and stored
 * (decision 25). The application arrives when the signature is stored, never before.
 */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationRepository,
    private readonly desk: CaseDesk,
    private readonly gather: GatherCaseFacts,
    private readonly people: People,
    private readonly signing: DocumentSigning,
    private readonly sealed: SealedTexts,
  ) {}

  async open(actor: Actor, id: string, body: Body, key: string): Promise<ActOpened> {
    return this.transactions.run({ person: actor.personId }, async () => {
      const scope = {
        person: actor.personId,
        operation: 'submit-application',
        bodyHash: hashBody({ id, ...body }),
      };
      const { resourceId } = await withIdempotency(key, scope, () => this.openAct(actor, id, body));
      return { ticket: resourceId, signUrl: `/api/auth/sign?ticket=${resourceId}`, statement: STATEMENT };
    });
  }

  private async openAct(actor: Actor, id: string, body: Body): Promise<string> {
    const { row, role } = await this.desk.open(actor, id, 'ansökan');
    if (role !== 'applicant' || row.state !== 'draft') {
      throw new DomainError('act-not-open', 'conflict', 'Ansökan är redan inskickad.');
    }
    const gathered = await this.gather.of(row, null);
    const findings = this.gather.findings('before-sending', gathered);
    const form = row.formSealed ? this.sealed.openForm(row.id, row.formSealed) : null;
    refuseUnready(findings, new Set(body.confirmedFaults), formFaults(form));
    const confirmed = findings.filter(({ key }) => body.confirmedFaults.includes(key));
    const revision = await this.applications.change(
      { id, state: 'draft', revision: body.revision },
      { faults_confirmed: JSON.stringify(confirmed.map(({ key }) => key)) },
    );
    const order = await this.order({ ...row, revision }, gathered, confirmed);
    const document = await this.signing.prepare(order, actor.personId);
    const act = await this.signing.openAct(
      actor,
      [{ documentId: document.id, shownSha256: document.jsonSha256 }],
      STATEMENT,
    );
    return act.ticket;
  }

  private async order(
    row: ApplicationRow,
    { facts, enclosed }: CaseFacts,
    confirmed: Finding[],
  ): Promise<DocumentOrder> {
    const traineeId = facts.training.trainee.personId;
    if (!row.formSealed) {
      throw new DomainError('form-incomplete', 'refused', {
        text: 'Fyll i uppgifterna om dig, din examen och din legitimation.',
        field: 'form',
      });
    }
    const given = {
      identity: await this.people.identityForForm(traineeId),
      form: this.sealed.openForm(row.id, row.formSealed),
      bundle: bundleItems(enclosed),
      confirmed,
      isProtected: facts.training.trainee.protection !== 'none',
    };
    return {
      type: BT_APPLICATION,
      traineeId,
      subject: { kind: APPLICATION_SUBJECT, id: row.id, revision: row.revision },
      form: applicationFormContent(given),
      platform: applicationPlatform(given),
      // The applicant's own signature: an application is the one thing people sign about themselves (decision 16).
      signers: [
        {
          field: 'sokande',
          kind: 'person',
          role: 'applicant',
          personId: traineeId,
          competence: null,
          mandate: null,
        },
      ],
      goals: [],
      careUnitId: null,
    };
  }
}

/** Everything that stops the signature, at once: what may never be sent, what the form lacks, what is not confirmed. */
function refuseUnready(
  findings: readonly Finding[],
  confirmed: ReadonlySet<string>,
  form: readonly Reason[],
): void {
  const never: Reason[] = refusing(findings).map(({ text, rule, citation, confidence }) => ({
    text,
    rule,
    citation,
    confidence,
  }));
  const open = unanswered(findings, confirmed);
  const reasons = open.map(({ key, text, rule, citation, confidence }) => ({
    text: `${text} ${SEND_ANYWAY}.`,
    rule,
    citation,
    confidence,
    field: `confirmedFaults.${key}`,
  }));
  const code =
    never.length > 0
      ? 'application-refused'
      : reasons.length > 0
        ? 'faults-not-confirmed'
        : 'form-incomplete';
  refuseIf(code, 'refused', [...never, ...form, ...reasons]);
}
