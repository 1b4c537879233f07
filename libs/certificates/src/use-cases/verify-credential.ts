import { Injectable } from '@nestjs/common';
import { SigningSettings } from '@specialistvagen/intyg';
import { Clock, Transactions, swedishDay } from '@specialistvagen/platform';
import type { CredentialReport } from '@specialistvagen/signing';
import type { Challenge, CredentialVerdict } from '../contract/verify-credential.js';
import { CREDENTIAL_TYPE } from '../contract/wallet.js';
import { credentialSentence, holderSentence } from '../domain/credential-words.js';
import { shownClaims } from '../domain/specialist-claims.js';
import { walletAddresses } from '../domain/wallet-metadata.js';
import { credentialStanding } from '../storage/wallet-credential.repository.js';
import type { CredentialStanding } from '../storage/wallet-credential.repository.js';
import { WalletSecrets } from './wallet-secrets.js';

type Binding = CredentialVerdict['holder']['binding'];

/** Is this certificate, shown from a wallet, genuine and in force, and does the one who shows it have its key? */
@Injectable()
export class VerifyCredential {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: SigningSettings,
    private readonly secrets: WalletSecrets,
    private readonly clock: Clock,
  ) {}

  challenge(): Challenge {
    const { nonce, expiresAt } = this.secrets.newChallenge();
    return { nonce, audience: this.settings.publicUrl, expiresAt: expiresAt.toISOString() };
  }

  async presentation(text: string): Promise<CredentialVerdict> {
    const report = await this.settings.pool.verifyCredential(text.replace(/\s+/g, ''));
    if (!report.isGenuine) return this.refused(report);
    const standing = await this.standing(report);
    // As for a PDF: genuine in form, and yet nothing that this instance has in its records.
    if (!standing) return this.refused(unknown(report));
    const verdict = standing.revokedAt ? 'revoked' : 'in-force';
    const isTest = report.open.test === true;
    const binding = this.bindingOf(report);
    const checkedAt = this.clock.now().toISOString();
    return {
      verdict,
      sentence: credentialSentence(verdict, isTest),
      test: isTest,
      reasons: [],
      issuer: report.issuer,
      title: 'Bevis om specialistkompetens',
      claims: shownClaims({ ...report.open, ...report.disclosed }),
      withheld: report.withheld,
      issuedOn: report.issuedAt === null ? null : swedishDay(new Date(report.issuedAt)),
      holder: { binding, sentence: holderSentence(binding) },
      status: {
        state: verdict,
        since: standing.revokedAt ? swedishDay(standing.revokedAt) : null,
        checkedAt,
      },
      checkedAt,
    };
  }

  /** Null unless it stands where it says, with exactly what was signed then. */
  private async standing({ status, sha256, type }: CredentialReport): Promise<CredentialStanding | null> {
    const list = status && listNumber(status.list, this.settings.publicUrl);
    if (!status || list === null || type !== CREDENTIAL_TYPE) return null;
    const found = await this.transactions.run({}, () => credentialStanding(list, status.index));
    return found !== null && found.sha256 !== null && found.sha256 === sha256 ? found : null;
  }

  private bindingOf({ holder }: CredentialReport): Binding {
    if (!holder) return 'none';
    const isFresh = holder.audience === this.settings.publicUrl && this.secrets.isOwnChallenge(holder.nonce);
    return isFresh ? 'fresh' : 'stale';
  }

  private refused({ reasons }: Pick<CredentialReport, 'reasons'>): CredentialVerdict {
    const verdict = verdictOf(reasons[0]?.code);
    return {
      verdict,
      sentence: credentialSentence(verdict, false),
      test: false,
      reasons: reasons.map(({ code, text }) => ({ code, text })),
      issuer: null,
      title: null,
      claims: [],
      withheld: 0,
      issuedOn: null,
      holder: { binding: 'none', sentence: holderSentence('none') },
      status: null,
      checkedAt: this.clock.now().toISOString(),
    };
  }
}

function verdictOf(code: string | undefined): CredentialVerdict['verdict'] {
  if (code === 'credential-unreadable') return 'unreadable';
  const foreign = ['credential-issuer-unknown', 'credential-key-ended', 'not-in-records'];
  return code !== undefined && foreign.includes(code) ? 'not-issued-here' : 'altered';
}

function unknown(report: CredentialReport): Pick<CredentialReport, 'reasons'> {
  const reason = { code: 'not-in-records', text: 'Beviset finns inte bland dem som är utfärdade här.' };
  return { reasons: [...report.reasons, reason] };
}

function listNumber(address: string, publicUrl: string): number | null {
  const number = Number(/\/(\d{1,4})$/.exec(address)?.[1] ?? NaN);
  return Number.isInteger(number) && walletAddresses(publicUrl).statusList(number) === address
    ? number
    : null;
}
