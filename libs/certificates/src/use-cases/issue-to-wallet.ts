import { Injectable } from '@nestjs/common';
import { readPersonalIdentityNumber } from '@specialistvagen/identity';
import { DocumentSigning, SigningSettings } from '@specialistvagen/intyg';
import { Clock, DomainError, Transactions, isUniqueViolation } from '@specialistvagen/platform';
import { signedJsonSchema } from '@specialistvagen/regulations';
import { readHolderProof } from '@specialistvagen/signing';
import type { HolderProof } from '@specialistvagen/signing';
import { CREDENTIAL_ID, CREDENTIAL_TYPE } from '../contract/wallet.js';
import type {
  CredentialAnswer,
  CredentialRequest,
  NonceAnswer,
  TokenAnswer,
  TokenRequest,
} from '../contract/wallet.js';
import { specialistClaims } from '../domain/specialist-claims.js';
import type { SpecialistClaims } from '../domain/specialist-claims.js';
import { walletAddresses } from '../domain/wallet-metadata.js';
import { lockDocument, recordIssued, reservePlace } from '../storage/wallet-credential.repository.js';
import type { ReservedPlace } from '../storage/wallet-credential.repository.js';
import { holderOfSecret, isLiveToken, spendToken, takeOffer } from '../storage/wallet-offer.repository.js';
import { WalletSecrets } from './wallet-secrets.js';
import { walletRefusal } from './wallet-refusal.js';

const TOKEN_MINUTES = 10;

type Reserved = ReservedPlace & { documentId: string; claims: SpecialistClaims };

/**
 * The wallet's side of OpenID4VCI: token, nonce, credential. Whoever holds the offer's code works for the holder who was given
 * it, and for nothing but that certificate.
 */
@Injectable()
export class IssueToWallet {
  constructor(
    private readonly transactions: Transactions,
    private readonly signing: DocumentSigning,
    private readonly settings: SigningSettings,
    private readonly secrets: WalletSecrets,
    private readonly clock: Clock,
  ) {}

  async token(request: TokenRequest): Promise<TokenAnswer> {
    const codeHash = this.secrets.hash(request['pre-authorized_code']);
    const found = await this.transactions.run({}, () => holderOfSecret(codeHash));
    if (!found) throw walletRefusal('invalid-grant');
    const token = this.secrets.newSecret();
    const isTaken = await this.transactions.run({ person: found.holderId }, () =>
      takeOffer({
        codeHash,
        txCodeHash: this.secrets.hashTxCode(found.offerId, request.tx_code ?? ''),
        tokenHash: this.secrets.hash(token),
        tokenExpiresAt: this.secrets.in(TOKEN_MINUTES),
        now: this.clock.now(),
      }),
    );
    // After the transaction: the attempt counts.
    if (!isTaken) throw walletRefusal('invalid-grant');
    return { access_token: token, token_type: 'Bearer', expires_in: TOKEN_MINUTES * 60 };
  }

  nonce(): NonceAnswer {
    return { c_nonce: this.secrets.newNonce() };
  }

  /** Reserves a place, signs outside any transaction, and records it only if the certificate still holds. */
  async credential(token: string | null, request: CredentialRequest): Promise<CredentialAnswer> {
    const tokenHash = this.secrets.hash(token ?? '');
    const holderId = await this.holderOf(tokenHash);
    if (request.credential_configuration_id !== CREDENTIAL_ID) throw walletRefusal('unknown-configuration');
    const proof = await this.proven(request.proofs.jwt[0] ?? '');
    const reserved = await this.reserve({ tokenHash, holderId, proof });
    const { publicUrl, pool } = this.settings;
    const issuedAt = this.clock.now();
    const { credential, sha256 } = await pool.issueCredential({
      type: CREDENTIAL_TYPE,
      issuer: publicUrl,
      issuedAt,
      ...reserved.claims,
      holderKey: proof.key,
      status: { list: walletAddresses(publicUrl).statusList(reserved.list), index: reserved.place },
    });
    const isRecorded = await this.transactions.run({ person: holderId }, async () => {
      await lockDocument(reserved.documentId);
      await this.mustHold(reserved.documentId);
      return recordIssued(reserved.id, sha256, issuedAt);
    });
    if (!isRecorded) throw walletRefusal('certificate-withdrawn');
    return { credentials: [{ credential }] };
  }

  private async holderOf(tokenHash: Buffer): Promise<string> {
    const found = await this.transactions.run({}, () => holderOfSecret(tokenHash));
    const isLive =
      found !== null &&
      (await this.transactions.run({ person: found.holderId }, () =>
        isLiveToken(tokenHash, this.clock.now()),
      ));
    if (!isLive) throw walletRefusal('invalid-token');
    return found.holderId;
  }

  private async proven(jwt: string): Promise<HolderProof> {
    const now = this.clock.now();
    const proof = await readHolderProof(jwt, { audience: this.settings.publicUrl, now });
    if (!proof) throw walletRefusal('invalid-proof');
    if (!this.secrets.isOwnNonce(proof.nonce)) throw walletRefusal('invalid-nonce');
    return proof;
  }

  private async reserve(given: {
    tokenHash: Buffer;
    holderId: string;
    proof: HolderProof;
  }): Promise<Reserved> {
    const { tokenHash, holderId, proof } = given;
    const now = this.clock.now();
    try {
      return await this.transactions.run({ person: holderId }, async () => {
        const spent = await spendToken({ tokenHash, holderKey: proof.thumbprint, now });
        if (!spent) throw walletRefusal('invalid-token');
        const { documentId, offerId } = spent;
        await this.mustHold(documentId);
        const nonceHash = this.secrets.hash(proof.nonce);
        const place = await reservePlace({ holderId, documentId, offerId, nonceHash, now });
        return { ...place, documentId, claims: await this.claims(documentId) };
      });
    } catch (error) {
      if (isUniqueViolation(error, 'wallet_credential_nonce_hash_key')) throw walletRefusal('invalid-nonce');
      throw error;
    }
  }

  private async mustHold(documentId: string): Promise<void> {
    const standing = await this.signing.standing(documentId);
    if (standing?.status !== 'in-force') throw walletRefusal('certificate-withdrawn');
  }

  private async claims(documentId: string): Promise<SpecialistClaims> {
    const file = await this.signing.pdf(documentId);
    if (!file)
      throw new DomainError(
        'certificate-unknown',
        'not-found',
        'Beviset finns inte, eller så är det inte ditt.',
      );
    const json = signedJsonSchema.parse(JSON.parse(new TextDecoder().decode(file.document.json)));
    const number = json.form.personalIdentityNumber;
    const read = typeof number === 'string' ? readPersonalIdentityNumber(number, this.clock.today()) : null;
    const birthDate = read?.ok ? read.value.birthDate : null;
    return specialistClaims(json, { pdfSha256: file.sha256, birthDate });
  }
}
