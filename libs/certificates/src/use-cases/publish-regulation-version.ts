import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import {
  Clock,
  DomainError,
  Transactions,
  hashBody,
  refuseIf,
  withIdempotency,
} from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform';
import { readVersionFile, swedishDate } from '@specialistvagen/regulations';
import type { PublishRegulationVersion, RegulationVersionView } from '../contract/regulation-version.js';
import { freeTextReasons } from '../domain/free-text.js';
import { RegulationVersionRepository } from '../storage/regulation-version.repository.js';
import type { StoredVersion } from '../storage/regulation-version.repository.js';
import { PublishedVersions, faultReasons } from './published-versions.js';
import { RegulationVersions } from './regulation-versions.js';

export type Publishing = {
  readonly actor: Actor;
  readonly id: string;
  readonly key: string;
  /** Where the process keeps what verifiers need. */
  readonly dataDir: string;
};

/** From a day on new posts are pinned to the version; everybody who is pinned stays where they are. */
@Injectable()
export class PublishRegulationVersionUseCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly versions: RegulationVersionRepository,
    private readonly published: PublishedVersions,
    private readonly views: RegulationVersions,
    private readonly clock: Clock,
  ) {}

  async publish(publishing: Publishing, body: PublishRegulationVersion): Promise<RegulationVersionView> {
    const { actor, id, key, dataDir } = publishing;
    const scope = {
      person: actor.personId,
      operation: 'publish-regulation-version',
      bodyHash: hashBody({ id, ...body }),
    };
    await this.transactions.run({ person: actor.personId }, () =>
      withIdempotency(key, scope, async () => {
        await this.versions.lockPublications();
        await this.published.install();
        await this.write(actor, await this.stored(id), body);
        return id;
      }),
    );
    await this.published.load(dataDir);
    return this.views.show(actor, id);
  }

  private async stored(id: string): Promise<StoredVersion> {
    const found = await this.versions.find(id);
    if (found) return found;
    throw new DomainError('regulation-version-unknown', 'not-found', 'Versionen finns inte.');
  }

  private async write(actor: Actor, stored: StoredVersion, body: PublishRegulationVersion): Promise<void> {
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
    const { designation, version, id: versionId } = stored;
    await this.versions.publish({ versionId, designation, version, ...body, publishedBy: actor.personId });
  }
}
