import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { Organisations } from '@specialistvagen/organisations';
import {
  PROTECTED_VALUE,
  asFraction,
  btGoals,
  declarationsFor,
  formOf,
  fullTimeMonths,
  fullTimeMonthsOfRow,
  explainMonths,
  earlier,
  isWithin,
  truncatedToOneDecimal,
} from '@specialistvagen/regulations';
import type { BtFacts, CompetenceSnapshot, SignedPlatform } from '@specialistvagen/regulations';
import { Affiliations } from '@specialistvagen/identity';
import type { Finding } from '../contract/parts.js';
import type { DocumentOrder, OrderedSigner } from '../domain/document-order.js';
import { formPart } from '../domain/form-part.js';
import type { Intyg, Participant } from '../domain/intyg.js';
import { shownDay } from '../domain/swedish-dates.js';
import { documentStanding } from '../storage/document-status.js';
import type { Judgement } from './judge-intyg.js';

/** Turns an intyg that may be signed into the order for its document: the föreskrift's form and the platform's part. */
@Injectable()
export class OrderIntyg {
  constructor(
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly affiliations: Affiliations,
  ) {}

  async order(
    intyg: Intyg,
    { facts, findings }: Judgement,
    replacedDocument: Replaced | null,
  ): Promise<DocumentOrder> {
    const careUnitId = intyg.content.kind === 'goals' ? intyg.content.careUnitId : null;
    return {
      type: intyg.type,
      traineeId: intyg.traineeId,
      subject: { kind: 'intyg', id: intyg.id, revision: intyg.revision },
      form: await this.form(intyg, facts),
      platform: {
        declarations: declarations(intyg),
        goals: printedGoals(intyg),
        credits: intyg.type === 'SOS-2021-B3' ? await this.credits(facts) : [],
        months: intyg.type === 'SOS-2021-B3' ? printedMonths(facts) : null,
        enclosures: [],
        replaces: await replaces(replacedDocument),
        remarks: [...(await this.periodRemark(intyg, facts)), ...warnings(findings)],
      },
      signers: intyg.participants.map((participant) => orderedSigner(participant, facts)),
      goals: intyg.goals,
      careUnitId,
    };
  }

  private async form(intyg: Intyg, facts: BtFacts): Promise<Record<string, unknown>> {
    const trainee = await this.people.identityForForm(intyg.traineeId);
    const signatures: Record<string, Record<string, string>> = {};
    for (const participant of intyg.participants) {
      signatures[participant.field] = await this.signatureBlock(intyg, participant, facts);
    }
    return {
      lastName: trainee.surname,
      firstName: trainee.givenName,
      personalIdentityNumber: trainee.personalIdentityNumber,
      ...formPart(intyg.content),
      ...(intyg.type === 'SOS-2021-B3' ? serviceTable(facts) : {}),
      signatures,
    };
  }

  /** What the form's signature block asks for beside the signature. */
  private async signatureBlock(intyg: Intyg, participant: Participant, facts: BtFacts) {
    const asks = formOf(intyg.type)?.signers.find(({ field }) => field === participant.field)?.asks ?? [];
    const asked = new Set<string>(asks.map(({ id }) => id));
    const person = await this.people.identityForForm(participant.personId);
    const block: Record<string, string> = { name: `${person.givenName} ${person.surname}` };
    if (asked.has('personalIdentityNumber')) block['personalIdentityNumber'] = person.personalIdentityNumber;
    if (asked.has('specialty'))
      block['specialty'] = specialties(competenceOf(participant, facts), facts.today);
    if (asked.has('workplace')) block['workplace'] = await this.workplace(intyg, participant, facts);
    return block;
  }

  /** The signer's own unit on the day, else the unit the intyg speaks about; nothing for a protected person (R27). */
  private async workplace(intyg: Intyg, { personId }: Participant, facts: BtFacts): Promise<string> {
    if (facts.training.trainee.protection !== 'none') return PROTECTED_VALUE;
    const places = await this.affiliations.of(personId);
    const own = places.find(({ careUnitId, from, to }) => careUnitId && isWithin(facts.today, from, to));
    const unitId = own?.careUnitId ?? (intyg.content.kind === 'goals' ? intyg.content.careUnitId : null);
    if (unitId) return (await this.organisations.unit(unitId))?.name ?? '';
    const provider = places.find(({ from, to }) => isWithin(facts.today, from, to));
    return provider ? ((await this.organisations.careProvider(provider.careProviderId))?.name ?? '') : '';
  }

  /** The form has no field for it; what the signer was shown stands in the platform's part. */
  private async periodRemark(intyg: Intyg, facts: BtFacts): Promise<string[]> {
    const { content } = intyg;
    if (content.kind !== 'goals' || !content.periodFrom || !content.periodTo) return [];
    const days = `${shownDay(content.periodFrom)}–${shownDay(content.periodTo)}`;
    const isProtected = facts.training.trainee.protection !== 'none';
    const unit =
      content.careUnitId && !isProtected ? await this.organisations.unit(content.careUnitId) : null;
    return [`Aktiviteterna avser tiden ${days}${unit ? `, ${unit.name}` : ''}.`];
  }

  private async credits(facts: BtFacts): Promise<SignedPlatform['credits']> {
    const { credits } = facts.training;
    const names = await this.people.names(credits.map(({ decidedBy }) => decidedBy));
    return credits.map(({ what, fromWhere, months, goals, decidedBy, decidedOn, reason }) => ({
      what,
      fromWhere,
      months,
      goals: [...goals],
      decidedBy: names.get(decidedBy)?.displayName ?? decidedBy,
      decidedOn,
      reason,
    }));
  }
}

export type Replaced = { readonly documentId: string; readonly reason: string };

async function replaces(replaced: Replaced | null): Promise<SignedPlatform['replaces']> {
  if (!replaced) return null;
  const sha256 = (await documentStanding(replaced.documentId))?.revisions.at(-1);
  return sha256 ? { documentId: replaced.documentId, sha256, reason: replaced.reason } : null;
}

function declarations(intyg: Intyg): SignedPlatform['declarations'] {
  return intyg.participants.flatMap(({ field }) =>
    declarationsFor(intyg.type, field).map(({ id, text, citation }) => ({ id, field, text, citation })),
  );
}

function printedGoals(intyg: Intyg): SignedPlatform['goals'] {
  const wanted =
    intyg.type === 'SOS-2021-B4' ? btGoals() : btGoals().filter(({ code }) => intyg.goals.includes(code));
  return wanted.map(({ code, title, isTitleVerified }) => ({ code, title, isTitleVerified }));
}

function competenceOf(participant: Participant, facts: BtFacts): CompetenceSnapshot | null {
  return facts.signing?.signers.find(({ personId }) => personId === participant.personId)?.competence ?? null;
}

function specialties(competence: CompetenceSnapshot | null, today: string): string {
  const held = (competence?.specialties ?? []).filter(
    ({ source, from, to }) => source !== 'unchecked' && isWithin(today, from ?? '0001-01-01', to),
  );
  return held.map(({ specialty }) => specialty).join(', ');
}

function orderedSigner(participant: Participant, facts: BtFacts): OrderedSigner {
  const signer = facts.signing?.signers.find(({ personId }) => personId === participant.personId);
  const { field, role, personId } = participant;
  const asksForSpecialty = role !== 'head-of-department';
  return {
    field,
    kind: 'person',
    role,
    personId,
    competence: asksForSpecialty ? (signer?.competence ?? null) : null,
    mandate: signer?.mandates.at(-1) ?? null,
  };
}

/** The service table of Bilaga 3: each row up to and including today, the sum from the merged days (decision 22). */
export function serviceTable(facts: BtFacts) {
  const { today, training } = facts;
  const input = { interruptions: training.interruptions, through: today };
  const isProtected = training.trainee.protection !== 'none';
  const rows = training.servicePeriods
    .filter(({ from }) => from <= today)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map((period) => ({
      careUnit: isProtected ? PROTECTED_VALUE : period.careUnitName,
      period: { from: period.from, to: period.to ? earlier(period.to, today) : today },
      percent: String(period.percent).replace('.', ','),
      months: truncatedToOneDecimal(fullTimeMonthsOfRow(period, input)),
    }));
  const { total } = fullTimeMonths({ service: training.servicePeriods, ...input });
  return { servicePeriods: rows, totalMonths: truncatedToOneDecimal(total) };
}

function printedMonths({ today, training }: BtFacts): SignedPlatform['months'] {
  const months = fullTimeMonths({
    service: training.servicePeriods,
    interruptions: training.interruptions,
    through: today,
  });
  return {
    shown: truncatedToOneDecimal(months.total),
    exact: asFraction(months.total),
    days: months.days,
    rows: explainMonths(months).map(({ text }) => text),
  };
}

/** Warnings were shown to the signer, who signed all the same: the reader learns of them (decision 24). */
function warnings(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ level }) => level === 'warn')
    .map(({ text, rule, confidence }) => `${text} [${rule ?? 'regel'}, ${confidence ?? 'ej kontrollerad'}]`);
}
