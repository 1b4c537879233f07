import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { PublishedVersions } from '@specialistvagen/certificates';
import { createLogger } from '@specialistvagen/platform';
import { API_SETTINGS } from '../settings.js';
import type { ApiSettings } from '../settings.js';

/** How long an api process may not know of a version that another one published. */
const EVERY_MS = 2_000;

/** The law that was published as files is known before the first request, and what is published elsewhere soon after. */
@Injectable()
export class FollowPublications implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly published: PublishedVersions,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.published.load(this.settings.dataDir);
    this.timer = setInterval(() => this.follow(), EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private follow(): void {
    this.running ??= this.load().finally(() => (this.running = undefined));
  }

  private async load(): Promise<void> {
    try {
      await this.published.load(this.settings.dataDir);
    } catch (error) {
      const log = createLogger({ name: 'regulations', level: this.settings.logLevel });
      log.error({ err: error }, 'published regulations could not be read');
    }
  }
}
