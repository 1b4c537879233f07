import { Injectable } from '@nestjs/common';
import { People } from '@specialistvagen/identity';
import type { Actor } from '@specialistvagen/identity';
import type { RevocationView } from '../contract/revocation.js';
import type { IntygView } from '../contract/views.js';
import type { AfterSigning } from '../domain/item-actions.js';
import type { Intyg } from '../domain/intyg.js';
import { REASON_WORDS, reasonChoices } from '../domain/revocation.js';
import { revocationOf } from '../storage/revocations.js';
import { DocumentUses } from './document-uses.js';
import { IntygReports } from './intyg-reports.js';

export type LifeAfterSigning = {
  readonly shown: Pick<IntygView, 'revocation' | 'reports' | 'revocationReasons'>;
  readonly facts: AfterSigning;
};

/** What has been said of a signed intyg since: revoked and why, the doctor's answer, and what is questioned. */
@Injectable()
export class ViewAfterSigning {
  constructor(
    private readonly people: People,
    private readonly uses: DocumentUses,
    private readonly reports: IntygReports,
  ) {}

  async of(actor: Actor, intyg: Intyg, successor: string | null): Promise<LifeAfterSigning> {
    const { documentId } = intyg;
    if (!documentId) return NOTHING;
    const revoked = intyg.state === 'revoked' ? await revocationOf(intyg.id) : null;
    const reports = await this.reports.of(actor, [documentId]);
    return {
      shown: {
        revocation: revoked && (await this.view(revoked)),
        reports,
        revocationReasons: reasonChoices(),
      },
      facts: {
        isDecidedOn: intyg.state === 'signed' && (await this.uses.isDecidedOn(documentId)),
        isReported: reports.some(({ state }) => state === 'open'),
        isAnswerable: revoked !== null && revoked.answer === null,
        isToBeReplaced: revoked?.reason === 'wrong-fact' && successor === null,
      },
    };
  }

  private async view(
    revoked: NonNullable<Awaited<ReturnType<typeof revocationOf>>>,
  ): Promise<RevocationView> {
    const { reason, note, by, at, answer, answeredAt } = revoked;
    return {
      reason: REASON_WORDS[reason],
      note,
      by: (await this.people.name(by)).displayName,
      at: at.toISOString(),
      answer: answer !== null && answeredAt ? { text: answer, at: answeredAt.toISOString() } : null,
    };
  }
}

const NOTHING: LifeAfterSigning = {
  shown: { revocation: null, reports: [], revocationReasons: [] },
  facts: { isDecidedOn: false, isReported: false, isAnswerable: false, isToBeReplaced: false },
};
