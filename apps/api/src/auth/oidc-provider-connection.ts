import { Inject, Injectable } from '@nestjs/common';
import { allowInsecureRequests, discovery } from 'openid-client';
import type { Configuration } from 'openid-client';
import { API_SETTINGS } from '../settings.js';
import type { ApiSettings } from '../settings.js';

const TIMEOUT_SECONDS = 10;

/** The identity provider's metadata, fetched at the first sign-in and again for as long as that has not succeeded. */
@Injectable()
export class OidcProviderConnection {
  private configuration: Promise<Configuration> | undefined;

  constructor(@Inject(API_SETTINGS) private readonly settings: ApiSettings) {}

  connect(): Promise<Configuration> {
    this.configuration ??= this.discover().catch((error: unknown) => {
      this.configuration = undefined;
      throw error;
    });
    return this.configuration;
  }

  private async discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret, timeout } = this.settings.oidc;
    const isPlain = issuer.startsWith('http:');
    if (isPlain && this.settings.mode === 'production') {
      throw new Error('The identity provider must be reached over https in production');
    }
    return discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: timeout ? timeout / 1000 : TIMEOUT_SECONDS,
      execute: isPlain ? [allowInsecureRequests] : [],
    });
  }
}
