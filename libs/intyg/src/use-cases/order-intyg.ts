import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { Organisations } from '@specialistvagen/organisations';
import { asksOf, declarationsFor, formField, goalsOf, specialtyById } from '@specialistvagen/regulations';
import type { RuleFacts, SignedPlatform, Template } from '@specialistvagen/regulations';
import type { Finding } from '../contract/parts.js';
import type { DocumentOrder, OrderedSigner } from '../domain/document-order.js';
import { formPart } from '../domain/form-part.js';
import type { Intyg, Participant } from '../domain/intyg.js';
import { namesSpecialty, templateOfIntyg } from '../domain/intyg-template.js';
import { platformFields } from '../domain/platform-fields.js';
import { placeInstead } from '../domain/protected-place.js';
import { printedMonths, serviceTable } from '../domain/service-table.js';
import { shownDay } from '../domain/swedish-dates.js';
import { wholePeriod, writtenOn } from '../domain/written.js';
import { documentStanding } from '../storage/document-status.js';
import { DelegationsOf } from './delegations-of.js';
import type { Judgement } from './judge-intyg.js';
import { SignatureBlocks } from './signature-blocks.js';

/** Turns an intyg that may be signed into the order for its document: the föreskrift's form and the platform's part. */
@Injectable()
export class OrderIntyg {
  constructor(
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly blocks: SignatureBlocks,
    private readonly delegations: DelegationsOf,
  ) {}

  async order(
    intyg: Intyg,
    { facts, findings }: Judgement,
    replacedDocument: Replaced | null,
  ): Promise<DocumentOrder> {
    const { template, hash } = templateOfIntyg(intyg);
    const { post } = facts.training;
    return {
      type: intyg.type,
      regulation: { designation: post.regulation, version: post.regulationVersion },
      templateHash: hash,
      traineeId: intyg.traineeId,
      subject: { kind: 'intyg', id: intyg.id, revision: intyg.revision },
      form: await this.form(intyg, template, facts),
      platform: {
        declarations: declarations(intyg, template),
        goals: printedGoals(intyg, template, facts),
        ...(await this.time(template, facts)),
        enclosures: [],
        ...(await this.training(intyg, template, facts)),
        replaces: await replaces(replacedDocument),
        remarks: [...(await this.periodRemark(intyg, facts)), ...warnings(findings)],
      },
      signers: intyg.participants.map((participant) => orderedSigner(participant, template, facts)),
      goals: intyg.goals,
      careUnitId: writtenOn(intyg.content).careUnitId,
    };
  }

  private async form(intyg: Intyg, template: Template, facts: RuleFacts): Promise<Record<string, unknown>> {
    return {
      ...formPart(intyg.content, template, intyg.participants),
      ...platformFields(template, {
        trainee: await this.people.identityForForm(intyg.traineeId),
        specialtyName: specialtyOf(facts)?.name ?? null,
        service: () => serviceTable(facts),
        placeInstead: placeInstead(facts.training),
      }),
      signatures: await this.blocks.of(intyg, template, facts),
    };
  }

  /** How the months came about, on the forms that state them. */
  private async time(template: Template, facts: RuleFacts) {
    const statesTime = formField(template.form, 'servicePeriods') !== null;
    return statesTime
      ? { credits: await this.credits(facts), months: printedMonths(facts) }
      : { credits: [], months: null };
  }

  /** The specialty, why the regulation was chosen, a delegation and what the intyg rests on: where there is any. */
  private async training(intyg: Intyg, template: Template, facts: RuleFacts) {
    const specialty = namesSpecialty(template) ? specialtyOf(facts) : null;
    const { regulationChoice } = facts.training;
    const delegation = await this.delegations.printed(facts.signing?.delegation ?? null);
    return {
      ...(specialty ? { specialty: { id: specialty.id, name: specialty.name } } : {}),
      ...(specialty && regulationChoice ? { regulationChoice: { ...regulationChoice } } : {}),
      ...(delegation ? { delegation } : {}),
      ...(intyg.restsOn ? { restsOn: [restsOn(intyg.restsOn)] } : {}),
    };
  }

  /** The form has no field for it; what the signer was shown stands in the platform's part. */
  private async periodRemark(intyg: Intyg, facts: RuleFacts): Promise<string[]> {
    const written = writtenOn(intyg.content);
    const period = wholePeriod(written);
    if (!period || 'period' in written.fields) return [];
    const days = `${shownDay(period.from)}–${shownDay(period.to)}`;
    const isOpen = placeInstead(facts.training) === null;
    const unit = written.careUnitId && isOpen ? await this.organisations.unit(written.careUnitId) : null;
    return [`Aktiviteterna avser tiden ${days}${unit ? `, ${unit.name}` : ''}.`];
  }

  private async credits(facts: RuleFacts): Promise<SignedPlatform['credits']> {
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

function restsOn({ kind, title, sha256, issuedOn }: NonNullable<Intyg['restsOn']>) {
  return { kind, title, sha256, ...(issuedOn ? { issuedOn } : {}) };
}

function specialtyOf({ training }: RuleFacts) {
  return training.post.specialty === null ? null : specialtyById(training.post.specialty);
}

function declarations(intyg: Intyg, { version }: Template): SignedPlatform['declarations'] {
  return intyg.participants.flatMap(({ field }) =>
    declarationsFor(intyg.type, field, version).map(({ id, text, citation }) => ({
      id,
      field,
      text,
      citation,
    })),
  );
}

/** Goals that the form attests, or all of the training on the intyg that says that everything is achieved. */
export function printedGoals(
  intyg: Pick<Intyg, 'goals'>,
  template: Template,
  { training }: RuleFacts,
): SignedPlatform['goals'] {
  const { kind, specialty, regulation, regulationVersion } = training.post;
  const kinds = kind === 'bt' ? (['bt'] as const) : (['a', 'b', 'c'] as const);
  const all = goalsOf(regulation, regulationVersion, { kinds, specialty: kind === 'bt' ? null : specialty });
  const wanted =
    template.category === 'intyg-final' ? all : all.filter(({ code }) => intyg.goals.includes(code));
  return wanted.map(({ code, title, isTitleVerified }) => ({ code, title, isTitleVerified }));
}

function orderedSigner(participant: Participant, template: Template, facts: RuleFacts): OrderedSigner {
  const signer = facts.signing?.signers.find(({ personId }) => personId === participant.personId);
  const { field, role, personId } = participant;
  const specification = template.form.signers.find((one) => one.field === field);
  const asks = specification ? asksOf(specification, role) : [];
  const asksForSpecialty = asks.some(({ ask }) => ask.id === 'specialty');
  return {
    field,
    kind: 'person',
    role,
    personId,
    competence: asksForSpecialty ? (signer?.competence ?? null) : null,
    mandate: signer?.mandates.at(-1) ?? null,
  };
}

/** Warnings were shown to the signer, who signed all the same: the reader learns of them (decision 24). */
function warnings(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ level }) => level === 'warn')
    .map(({ text, rule, confidence }) => `${text} [${rule ?? 'regel'}, ${confidence ?? 'ej kontrollerad'}]`);
}
