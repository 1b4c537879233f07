import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import { Clock, DomainError, Secrets, newId, swedishDay } from '@specialistvagen/platform';
import { TEST_MARKING, buildSignedJson } from '@specialistvagen/regulations';
import type { HashedTemplate, SignedJson, SignedSigner } from '@specialistvagen/regulations';
import { canonicalJson, sha256Hex } from '@specialistvagen/signing';
import type { JsonValue } from '@specialistvagen/signing';
import type { PreparedDocument } from '../domain/document.js';
import type { DocumentOrder } from '../domain/document-order.js';
import { templateOfIntyg } from '../domain/intyg-template.js';
import { DocumentStore } from '../storage/documents.js';
import { recordEvidence } from '../storage/evidence.js';
import { SignerNames } from './signer-names.js';
import { SigningSettings } from './signing-settings.js';

type Frozen = { order: DocumentOrder; template: HashedTemplate; id: string; at: Date; json: SignedJson };

/** Freezes an order as canonical JSON, hashes it and stores it with the intent to sign. Nothing is signed here. */
@Injectable()
export class PrepareDocument {
  private readonly store: DocumentStore;

  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly names: SignerNames,
    private readonly settings: SigningSettings,
    secrets: Secrets,
  ) {
    this.store = new DocumentStore(secrets);
  }

  /** In the caller's transaction. The same order on the same day finds the row that an earlier attempt prepared. */
  async prepare(order: DocumentOrder, preparedBy: string): Promise<PreparedDocument> {
    const at = this.clock.now();
    const inputSha256 = inputHash(order);
    const earlier = await this.store.findUnsigned(order.subject, inputSha256, startOfDay(at));
    if (earlier) return earlier;
    const template = templateOfIntyg({ type: order.type, templateHash: order.templateHash ?? null });
    const id = newId();
    const json = await this.freeze(order, template, id, at);
    const document = toDocument({ order, template, id, at, json }, inputSha256, preparedBy);
    await this.store.insert(document);
    await recordEvidence('intends-to-sign', at, {
      documentId: id,
      documentType: order.type,
      jsonSha256: document.jsonSha256,
      templateHash: template.hash,
      preparedBy,
    });
    return document;
  }

  private async freeze(
    order: DocumentOrder,
    template: HashedTemplate,
    documentId: string,
    at: Date,
  ): Promise<SignedJson> {
    const isTest = this.settings.isTest;
    const built = buildSignedJson({
      template,
      documentId,
      form: order.form,
      platform: {
        ...order.platform,
        test: isTest,
        testMarking: isTest ? TEST_MARKING : null,
        pins: await this.settings.pool.pins(),
        regulation: order.regulation ?? {
          designation: template.template.regulation,
          version: template.template.regulationVersion,
        },
        verifyUrl: `${this.settings.publicUrl}/kontrollera`,
        preparedAt: at.toISOString(),
        subjectId: order.traineeId,
        signers: await this.signersOf(order),
      },
    });
    if (built.ok) return built.json;
    const reasons = built.faults.map(({ field, text }) => ({ field, text }));
    throw new DomainError('form-incomplete', 'refused', reasons);
  }

  private async signersOf(order: DocumentOrder): Promise<SignedSigner[]> {
    const persons = order.signers.filter(({ kind }) => kind === 'person');
    return Promise.all(
      persons.map(async ({ field, role, personId, competence, mandate }) => {
        if (role === 'case-officer') throw new Error('An officer acts through the authority seal');
        return {
          field,
          role,
          name: await this.names.printed(personId),
          identifier: this.people.pairwiseId(personId),
          competence: competence as SignedSigner['competence'],
          mandate,
        };
      }),
    );
  }
}

function toDocument(frozen: Frozen, inputSha256: string, preparedBy: string): PreparedDocument {
  const { order, template, id, at } = frozen;
  const json = canonicalJson(frozen.json as unknown as JsonValue);
  return {
    id,
    traineeId: order.traineeId,
    type: order.type,
    title: template.template.title,
    regulation: template.template.regulation,
    templateId: template.template.id,
    templateHash: template.hash,
    subject: order.subject,
    goals: order.goals,
    careUnitId: order.careUnitId,
    json,
    jsonSha256: sha256Hex(json),
    inputSha256,
    preparedAt: at,
    preparedBy,
    replaces: order.platform.replaces?.documentId ?? null,
    specialty: order.platform.specialty?.id ?? null,
    restsOn: order.platform.restsOn?.[0] ?? null,
    test: frozen.json.platform.test,
    signers: order.signers.map(({ field, kind, role, personId, competence }) => ({
      field,
      kind,
      role,
      personId,
      competence,
    })),
  };
}

/** Over the order without the instants at which competence was looked up. */
function inputHash(order: DocumentOrder): string {
  const signers = order.signers.map((signer) => ({
    ...signer,
    competence: signer.competence && { ...signer.competence, takenAt: null },
  }));
  return sha256Hex(canonicalJson(plainJson({ ...order, signers })));
}

/** Without what JSON has no word for. */
function plainJson(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value)) as JsonValue;
}

/** The document names its day, so a retry on the next Swedish day is a new document. */
function startOfDay(at: Date): Date {
  const day = swedishDay(at);
  const hours = [22, 23].map((hour) => new Date(`${day}T00:00:00Z`).getTime() - (24 - hour) * 3_600_000);
  const first = hours.map((time) => new Date(time)).find((instant) => swedishDay(instant) === day);
  return first ?? new Date(`${day}T00:00:00Z`);
}
