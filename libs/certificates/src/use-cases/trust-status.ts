import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { newId } from '@specialistvagen/platform';
import { SignStatusList } from './sign-status-list.js';

/** `trust/status.json`: what the offline verifier knows of replaced and revoked documents, signed, with its date (decision 1). */
@Injectable()
export class TrustStatus {
  constructor(private readonly signing: SignStatusList) {}

  /** Written aside and moved into place, so that a reader never meets half a list. Returns its date. */
  async write(dataDir: string): Promise<string> {
    const list = await this.signing.ofAll();
    const folder = path.join(dataDir, 'trust');
    await mkdir(folder, { recursive: true });
    const unfinished = path.join(folder, `status.${newId()}.tmp`);
    await writeFile(unfinished, JSON.stringify(list));
    await rename(unfinished, path.join(folder, 'status.json'));
    return list.issuedAt;
  }
}
