import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import { Clock } from '@specialistvagen/platform';
import type { Finding } from '../contract/parts.js';
import type { Moved, SavedDraft } from '../contract/requests.js';
import type { IntygListItem } from '../contract/list-item.js';
import { contentHash } from '../domain/content-hash.js';
import { titleOf } from '../domain/intyg-template.js';
import { waitingParticipants } from '../domain/intyg.js';
import type { Intyg, ListedIntyg } from '../domain/intyg.js';
import { statusLine } from '../domain/status-line.js';
import { findIntyg } from '../storage/intyg-rows.js';
import { notFound } from './open-portfolio.js';

export type Names = ReadonlyMap<string, { readonly displayName: string }>;

/** An intyg in the words of the product: the status line, the line in a list, the answer after a change. */
@Injectable()
export class ShowIntyg {
  constructor(
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  names(intygList: readonly ListedIntyg[]): Promise<Names> {
    return this.people.names(
      intygList.flatMap(({ traineeId, participants }) => [
        traineeId,
        ...participants.map((one) => one.personId),
      ]),
    );
  }

  namesOf(personIds: readonly string[]): Promise<Names> {
    return this.people.names(personIds);
  }

  statusLine(actor: Actor, intyg: ListedIntyg, names: Names): string {
    const signed = intyg.participants.filter(({ state }) => state === 'signed').length;
    return statusLine(
      {
        state: intyg.state,
        updatedAt: intyg.updatedAt,
        sentAt: intyg.sentAt,
        signedAt: intyg.signedAt,
        reason: intyg.reason,
        signed,
        signers: intyg.participants.length,
        waitingFor: waitingParticipants(intyg).map(({ personId }) => nameOf(names, personId)),
        isOwn: actor.personId === intyg.traineeId,
      },
      this.clock.now(),
    );
  }

  listItem(actor: Actor, intyg: ListedIntyg, names: Names, line?: string): IntygListItem {
    return {
      id: intyg.id,
      type: intyg.type,
      title: titleOf(intyg),
      postId: intyg.postId,
      goals: [...intyg.goals],
      state: intyg.state,
      statusLine: line ?? this.statusLine(actor, intyg, names),
      signers: intyg.participants.map(({ personId, role, signedAt }) => ({
        id: personId,
        displayName: nameOf(names, personId),
        role,
        signedAt: signedAt?.toISOString() ?? null,
      })),
      documentId: intyg.documentId,
      revision: intyg.revision,
      sentAt: intyg.sentAt?.toISOString() ?? null,
      signedAt: intyg.signedAt?.toISOString() ?? null,
      updatedAt: intyg.updatedAt.toISOString(),
    };
  }

  async moved(actor: Actor, id: string): Promise<Moved> {
    const intyg = await findIntyg(id);
    if (!intyg) throw notFound();
    const line = this.statusLine(actor, intyg, await this.names([intyg]));
    return { id, state: intyg.state, revision: intyg.revision, statusLine: line };
  }

  async saved(actor: Actor, intyg: Intyg, findings: readonly Finding[]): Promise<SavedDraft> {
    return {
      id: intyg.id,
      revision: intyg.revision,
      savedAt: intyg.updatedAt.toISOString(),
      contentHash: shownHash(intyg),
      statusLine: this.statusLine(actor, intyg, await this.names([intyg])),
      findings: [...findings],
    };
  }
}

export function nameOf(names: Names, personId: string): string {
  return names.get(personId)?.displayName ?? '';
}

/** Hash of what the one screen shows of an intyg. */
export function shownHash(intyg: Intyg): string {
  const { id, type, traineeId, content, participants, templateHash, restsOn } = intyg;
  return contentHash({
    id,
    type,
    templateHash,
    traineeId,
    content,
    restsOn,
    signers: participants.map(({ role, personId }) => ({ role, personId })),
  });
}
