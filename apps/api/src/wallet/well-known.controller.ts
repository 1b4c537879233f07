import { Controller, Get, Header, Inject } from '@nestjs/common';
import { authorizationMetadata, issuerMetadata } from '@specialistvagen/certificates';
import { Endpoint } from '../http/endpoint.js';
import { API_SETTINGS } from '../settings.js';
import type { ApiSettings } from '../settings.js';

const CACHED = 'public, max-age=300';

/** What a wallet asks for before anything else, at the root of the address as the standards say (no `/api`). */
@Controller('.well-known')
export class WellKnownController {
  constructor(@Inject(API_SETTINGS) private readonly settings: ApiSettings) {}

  @Get('openid-credential-issuer')
  @Header('cache-control', CACHED)
  @Endpoint({
    summary: 'Vad som utfärdas till plånböcker, och hur (OpenID4VCI)',
    access: 'public',
    raw: 'application/json',
  })
  issuer(): object {
    return issuerMetadata(this.settings.publicUrl, this.settings.mode !== 'production');
  }

  @Get('oauth-authorization-server')
  @Header('cache-control', CACHED)
  @Endpoint({
    summary: 'Var plånböcker hämtar sitt tillstånd (RFC 8414)',
    access: 'public',
    raw: 'application/json',
  })
  authorization(): object {
    return authorizationMetadata(this.settings.publicUrl);
  }
}
