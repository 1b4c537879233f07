import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { Organisations } from '@specialistvagen/organisations';
import { Transactions } from '@specialistvagen/platform';
import { SIGNER_ROLES, activityOfForm } from '@specialistvagen/regulations';
import type { IntygSummary } from '@specialistvagen/regulations';
import { namedDocuments, signedDocumentsOf } from '../storage/intyg-summaries.js';
import type { NamedDocument, SummaryRow } from '../storage/intyg-summaries.js';

type LawRole = IntygSummary['signers'][number]['role'];
const isLawRole = (role: string): role is LawRole => (SIGNER_ROLES as readonly string[]).includes(role);

/** What other libraries ask about signed documents; read in the running transaction, the caller logs the reading. */
@Injectable()
export class IntygQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly people: People,
    private readonly organisations: Organisations,
  ) {}

  /** Every signed document of the trainee in any standing, as the rules read them. */
  summaries(traineeId: string): Promise<IntygSummary[]> {
    return this.transactions.run({}, async () => {
      const rows = await signedDocumentsOf(traineeId);
      const names = await this.people.names(
        rows.flatMap(({ signers }) => signers.map((one) => one.personId)),
      );
      const units = await this.organisations.units(rows.flatMap(({ careUnitId }) => careUnitId ?? []));
      const unitName = new Map(units.map(({ id, name }) => [id, name]));
      return rows.map((row) => toSummary(row, (id) => names.get(id)?.displayName ?? '', unitName));
    });
  }

  /** What documents are called, by id; one that the reader may not open is not there. */
  async named(documentIds: readonly string[]): Promise<ReadonlyMap<string, NamedDocument>> {
    const rows = await this.transactions.run({}, () => namedDocuments(documentIds));
    return new Map(rows.map((row) => [row.id, row]));
  }
}

function toSummary(
  row: SummaryRow,
  nameOf: (personId: string) => string,
  unitName: ReadonlyMap<string, string>,
): IntygSummary {
  const signers = row.signers.flatMap(({ personId, role, signedAt, competence }) =>
    isLawRole(role)
      ? [{ personId, displayName: nameOf(personId), role, signedAt: signedAt && iso(signedAt), competence }]
      : [],
  );
  const instants = row.signers.flatMap(({ signedAt }) => (signedAt ? [iso(signedAt)] : []));
  return {
    id: row.id,
    type: row.type,
    regulation: row.regulation,
    goals: row.goals,
    specialty: row.specialty,
    activity: activityOfForm(row.type, row.regulation),
    restsOn: row.restsOn,
    isOriginalReceived: true,
    signers,
    unitId: row.careUnitId,
    unitName: (row.careUnitId && unitName.get(row.careUnitId)) ?? null,
    status: row.status,
    signedAt: row.status === 'awaiting-cosignature' ? null : (instants.sort().at(-1) ?? null),
    sha256: row.sha256,
    templateId: row.templateId,
    templateHash: row.templateHash,
    replacedBy: row.replacedBy,
    revocationReason: row.status === 'revoked' ? row.statusReason : null,
    // By row level security: whoever signed reads what they signed, whoever heads the unit what it issued (R28).
    issuingUnitHasAccess: true,
  };
}

const iso = (text: string) => new Date(text).toISOString();
