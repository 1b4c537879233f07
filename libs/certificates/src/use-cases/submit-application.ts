import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { People } from '@specialistvagen/identity';
import { DocumentSigning, serviceTable } from '@specialistvagen/intyg';
import type { DocumentOrder } from '@specialistvagen/intyg';
import { DomainError, Transactions, hashBody, refuseIf, withIdempotency } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import { templateFor } from '@specialistvagen/regulations';
import type { ActOpened, SubmitApplication as Body } from '../contract/application.js';
import type { Finding } from '../contract/finding.js';
import { STATEMENT_OF, applicationForm } from '../domain/application-kind.js';
import { applicationFormContent, applicationPlatform } from '../domain/application-order.js';
import { bundleItems } from '../domain/bundle.js';
import { SEND_ANYWAY, refusing, unanswered } from '../domain/findings.js';
import { formFaults } from '../domain/form-faults.js';
import { specialtyName } from '../domain/specialty-name.js';
import { ApplicationRepository } from '../storage/application.repository.js';
import type { ApplicationRow } from '../storage/application-row.js';
import { CaseDesk } from './case-desk.js';
import { GatherCaseFacts } from './gather-case-facts.js';
import type { CaseFacts } from './gather-case-facts.js';
import { SealedTexts } from './sealed-texts.js';

/** The name from when BT was the only kind; it stands in documents and is kept. */
export const APPLICATION_SUBJECT = 'bt-application';

/**
 * Opens the act in which the applicant signs the application's form. Sending is always possible: open faults are confirmed and stored
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
      const row = await this.applications.find(id);
      const statement = STATEMENT_OF[row?.kind ?? 'bt'];
      return { ticket: resourceId, signUrl: `/api/auth/sign?ticket=${resourceId}`, statement };
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
    refuseUnready(findings, new Set(body.confirmedFaults), formFaults(form, formType(row)));
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
      STATEMENT_OF[row.kind],
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
    const { training, today } = facts;
    const pinned = { designation: row.regulation, version: row.regulationVersion };
    const template = templateFor(formType(row), pinned, today);
    if (!template) {
      throw new DomainError('form-withdrawn', 'refused', {
        text: 'Ansökans blankett får inte längre användas, och ingen ny version är publicerad.',
        rule: 'R25',
        mendedBy: 'operations',
      });
    }
    const given = {
      type: formType(row),
      specialty: row.specialty === null ? null : { id: row.specialty, name: specialtyName(row.specialty) },
      btApprovedOn: training.btApproval?.decidedOn ?? null,
      feePaidOn: row.feePaidOn,
      service: serviceTable(facts),
      regulationChoice: row.kind === 'bt' ? undefined : (training.regulationChoice ?? undefined),
      identity: await this.people.identityForForm(traineeId),
      form: this.sealed.openForm(row.id, row.formSealed),
      bundle: bundleItems(enclosed),
      confirmed,
      isProtected: facts.training.trainee.protection !== 'none',
    };
    return {
      type: given.type,
      traineeId,
      regulation: pinned,
      templateHash: template.hash,
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

function formType({ kind, regulation, regulationVersion }: ApplicationRow): string {
  return applicationForm(kind, regulation, regulationVersion);
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
