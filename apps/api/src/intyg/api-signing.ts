import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { SigningSettings } from '@specialistvagen/intyg';
import { readTemplateFolder, templateRegistry } from '@specialistvagen/regulations';
import { createSigningPool } from '@specialistvagen/signing';
import type { SigningPool } from '@specialistvagen/signing';
import { API_SETTINGS } from '../settings.js';
import type { ApiSettings } from '../settings.js';

/** The process's pool of signing threads, made when something is first signed or verified; the keys live in it alone. */
@Injectable()
export class ApiSigning extends SigningSettings implements OnApplicationShutdown {
  private started: SigningPool | undefined;

  constructor(@Inject(API_SETTINGS) private readonly settings: ApiSettings) {
    super();
  }

  get pool(): SigningPool {
    this.started ??= createSigningPool({
      dataDir: this.settings.dataDir,
      templates: templateRegistry(() =>
        readTemplateFolder(join(this.settings.dataDir, 'trust', 'templates')),
      ),
      templatesModule: new URL('./signing-templates.js', import.meta.url).href,
    });
    return this.started;
  }

  get publicUrl(): string {
    return this.settings.publicUrl;
  }

  get isTest(): boolean {
    return this.settings.mode !== 'production';
  }

  async onApplicationShutdown(): Promise<void> {
    await this.started?.close();
  }
}
