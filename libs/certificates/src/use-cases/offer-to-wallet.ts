import { Injectable } from '@nestjs/common';
import type { Actor } from '@specialistvagen/identity/contract';
import { DocumentSigning, SigningSettings } from '@specialistvagen/intyg';
import { Clock, DomainError, Transactions, newId } from '@specialistvagen/platform';
import { create as createQr } from 'qrcode';
import type { WalletOffer } from '../contract/wallet.js';
import { SPECIALIST_CERTIFICATE } from '../domain/specialist-claims.js';
import { offerAddress } from '../domain/wallet-metadata.js';
import { lockDocument } from '../storage/wallet-credential.repository.js';
import { insertOffer } from '../storage/wallet-offer.repository.js';
import { WalletSecrets } from './wallet-secrets.js';

/** Long enough to install nothing and find the wallet. */
const OFFER_MINUTES = 10;

/** *Lägg i plånbok*: an offer to the doctor's own wallet, taken once. A new one puts the former out of use. */
@Injectable()
export class OfferToWallet {
  constructor(
    private readonly transactions: Transactions,
    private readonly signing: DocumentSigning,
    private readonly settings: SigningSettings,
    private readonly secrets: WalletSecrets,
    private readonly clock: Clock,
  ) {}

  offer(actor: Actor, documentId: string): Promise<WalletOffer> {
    return this.transactions.run({ person: actor.personId }, async () => {
      await this.mustBeOwnCertificate(actor, documentId);
      const [id, code, txCode] = [newId(), this.secrets.newSecret(), this.secrets.newTxCode()];
      const expiresAt = this.secrets.in(OFFER_MINUTES);
      await lockDocument(documentId);
      await insertOffer({
        id,
        holderId: actor.personId,
        documentId,
        codeHash: this.secrets.hash(code),
        txCodeHash: this.secrets.hashTxCode(id, txCode),
        madeAt: this.clock.now(),
        expiresAt,
      });
      const address = offerAddress(this.settings.publicUrl, code);
      return { address, qr: qrOf(address), txCode, expiresAt: expiresAt.toISOString() };
    });
  }

  private async mustBeOwnCertificate(actor: Actor, documentId: string): Promise<void> {
    const file = await this.signing.pdf(documentId);
    if (file?.document.type !== SPECIALIST_CERTIFICATE || file.document.traineeId !== actor.personId) {
      throw new DomainError(
        'certificate-unknown',
        'not-found',
        'Beviset finns inte, eller så är det inte ditt.',
      );
    }
    const standing = await this.signing.standing(documentId);
    if (standing?.status !== 'in-force') {
      throw new DomainError(
        'certificate-not-in-force',
        'refused',
        'Beviset gäller inte längre och kan inte läggas i en plånbok.',
      );
    }
  }
}

/** Runs of dark squares row by row. */
function qrOf(address: string): WalletOffer['qr'] {
  const { modules } = createQr(address, { errorCorrectionLevel: 'L' });
  let path = '';
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`;
    }
  }
  return { side: modules.size, path };
}
