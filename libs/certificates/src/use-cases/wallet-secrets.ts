import { createHash, randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Secrets } from '@specialistvagen/platform';
import { isLiveNonce, newNonce } from '../domain/wallet-nonce.js';

const MINUTE = 60_000;
export const NONCE_MINUTES = 5;
/** A person with the certificate in a wallet may need to find it. */
export const CHALLENGE_MINUTES = 10;

/** What is given out and kept as a hash: who reads the database gets nothing issued. */
@Injectable()
export class WalletSecrets {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  newSecret(): string {
    return randomBytes(32).toString('base64url');
  }

  newTxCode(): string {
    return String(randomInt(1_000_000)).padStart(6, '0');
  }

  hash(secret: string): Buffer {
    return createHash('sha256').update(secret, 'utf8').digest();
  }

  /** Six digits are soon guessed from a hash, so this one takes the instance's key. */
  hashTxCode(offerId: string, txCode: string): Buffer {
    return this.secrets.blindIndex('wallet-tx-code', `${offerId} ${txCode}`);
  }

  newNonce(): string {
    return newNonce(this.key('nonce'), this.in(NONCE_MINUTES));
  }

  isOwnNonce(nonce: string): boolean {
    return isLiveNonce(this.key('nonce'), nonce, this.clock.now());
  }

  newChallenge(): { nonce: string; expiresAt: Date } {
    const expiresAt = this.in(CHALLENGE_MINUTES);
    return { nonce: newNonce(this.key('challenge'), expiresAt), expiresAt };
  }

  isOwnChallenge(nonce: string): boolean {
    return isLiveNonce(this.key('challenge'), nonce, this.clock.now());
  }

  in(minutes: number): Date {
    return new Date(this.clock.now().getTime() + minutes * MINUTE);
  }

  private key(purpose: 'nonce' | 'challenge'): Buffer {
    return this.secrets.derivedKey(`wallet-${purpose}`);
  }
}
