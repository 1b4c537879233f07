import { statSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedSigningService } from '../service/embedded-signing-service.js';
import type { ReplayGuard, SigningService } from '../service/signing-service.js';
import { loadTrust, type Trust } from '../trust/load-trust.js';
import { SIGNING_SERVICES } from '../trust/signing-services.js';
import { loadSigningKeys, type SigningKeys } from '../trust/signing-keys.js';
import { EmbeddedTimestampAuthority, type TimestampAuthority } from '../tsp/timestamp-authority.js';

export interface HeldKeysOptions {
  readonly dataDir: string;
  readonly serviceId: string;
  readonly now: () => Date;
  readonly replayGuard: ReplayGuard;
  readonly signingService: SigningService | undefined;
  readonly timestampAuthority: TimestampAuthority | undefined;
}

export interface Held {
  readonly trust: Trust;
  readonly keys: SigningKeys;
  readonly service: SigningService;
  readonly timestampAuthority: TimestampAuthority;
}

/** The instance's keys and what it trusts, taken anew when the register has changed: a rotated key needs no restart. */
export class HeldKeys {
  private held: Held;
  private version: string;

  constructor(private readonly options: HeldKeysOptions) {
    this.version = this.versionNow();
    this.held = this.take();
  }

  current(): Held {
    const version = this.versionNow();
    if (version !== this.version) {
      this.held = this.take();
      this.version = version;
    }
    return this.held;
  }

  private take(): Held {
    const { dataDir, serviceId, now, replayGuard, signingService, timestampAuthority } = this.options;
    const keys = loadSigningKeys(dataDir);
    const { certificate, sign } = keys.timestampAuthority;
    return {
      trust: loadTrust(join(dataDir, 'trust')),
      keys,
      service: signingService ?? new EmbeddedSigningService({ keys, serviceId, replayGuard, now }),
      timestampAuthority: timestampAuthority ?? new EmbeddedTimestampAuthority(certificate, sign, now),
    };
  }

  /** The register is moved into place, so a new one is another file. */
  private versionNow(): string {
    return ['keys.json', SIGNING_SERVICES]
      .map((name) => statSync(join(this.options.dataDir, 'trust', name), { throwIfNoEntry: false }))
      .map((found) => (found === undefined ? '' : `${found.ino}:${found.mtimeMs}`))
      .join(' ');
  }
}
