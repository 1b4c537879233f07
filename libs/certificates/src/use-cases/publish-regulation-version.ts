import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { TICKET_MILLISECONDS } from '@specialistvagen/intyg';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  newId,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import { readVersionFile, swedishDate } from '@specialistvagen/regulations';
import type { ActOpened } from '../contract/application.js';
import type { PublishRegulationVersion } from '../contract/regulation-version.js';
import { freeTextReasons } from '../domain/free-text.js';
import { PublicationActRepository } from '../storage/publication-act.repository.js';
import { RegulationVersionRepository } from '../storage/regulation-version.repository.js';
import type { StoredVersion } from '../storage/regulation-version.repository.js';
import { PublishedVersions, faultReasons } from './published-versions.js';

export type Publishing = { readonly actor: Actor; readonly id: string; readonly key: string };

/**
 * From a day on new posts are pinned to the version; everybody who is pinned stays where they are. It binds every doctor to
 * come, so it takes a fresh sign-in like an officer's decision (decision 16): here the act is opened, with every fault told
 * before; `ConfirmPublication` does it.
 */
@Injectable()
export class PublishRegulationVersionUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly versions: RegulationVersionRepository,
    private readonly acts: PublicationActRepository,
    private readonly published: PublishedVersions,
    private readonly clock: Clock,
  ) {}

  open({ actor, id, key }: Publishing, body: PublishRegulationVersion): Promise<ActOpened> {
    const { personId } = actor;
    const operation = 'publish-regulation-version';
    return this.transactions.run({ person: personId }, async () => {
      const scope = { person: personId, operation, bodyHash: hashBody({ id, ...body }) };
      const { resourceId } = await withIdempotency(key, scope, async () => {
        await this.published.install();
        const stored = await this.publishable(id, body);
        const act = newId();
        const createdAt = this.clock.now();
        const expiresAt = new Date(createdAt.getTime() + TICKET_MILLISECONDS);
        const statement = statementOf(stored, body.fromOn);
        await this.acts.add({ id: act, versionId: id, personId, ...body, statement, createdAt, expiresAt });
        return act;
      });
      const statement = (await this.acts.find(resourceId))?.statement ?? '';
      return { ticket: resourceId, signUrl: `/api/auth/sign?ticket=${resourceId}`, statement };
    });
  }

  /** The version, or everything that stands against publishing it; asked when the act is opened and when it is done. */
  async publishable(id: string, body: PublishRegulationVersion): Promise<StoredVersion> {
    const stored = await this.versions.find(id);
    if (!stored) throw new DomainError('regulation-version-unknown', 'not-found', 'Versionen finns inte.');
    const read = readVersionFile(await this.versions.bytes(stored.id));
    const reasons: Reason[] = read.ok ? [] : faultReasons(read.faults);
    if (stored.fromOn !== null) reasons.push({ text: 'Versionen är redan publicerad.' });
    const today = this.clock.today();
    // Posts were pinned yesterday on what applied yesterday.
    if (body.fromOn < today)
      reasons.push({ text: `Dagen får inte ligga före i dag, ${swedishDate(today)}.`, field: 'fromOn' });
    refuseIf('regulation-version-not-published', 'refused', [
      ...reasons,
      ...freeTextReasons({ note: body.note }),
    ]);
    return stored;
  }
}

/** What stands at the eID; the file by its first digits, as a document by its code. */
function statementOf({ designation, version, sha256 }: StoredVersion, fromOn: string): string {
  const what = `Publicera föreskrift: ${designation}, version ${version}`;
  return `${what}\nGäller för nya tjänster från ${swedishDate(fromOn)}\nkod ${sha256.slice(0, 8)}`;
}
