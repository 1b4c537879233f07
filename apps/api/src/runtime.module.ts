import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { Hosp, HospDouble, IdentityPolicy, NoHosp, SessionDatabase } from '@specialistvagen/identity';
import { SigningSettings } from '@specialistvagen/intyg';
import { Clock, DatabaseModule, Secrets } from '@specialistvagen/platform';
import { ApiSigning } from './intyg/api-signing.js';
import { API_SETTINGS } from './settings.js';
import type { ApiSettings } from './settings.js';

/** What the process brings to every library: database, clock, secrets and the ports to the outside world. */
@Module({})
export class RuntimeModule {
  static forRoot(settings: ApiSettings): DynamicModule {
    const database = DatabaseModule.forRoot({
      url: settings.databaseUrl,
      applicationName: 'specialistvagen-api',
      poolMax: settings.poolMax ?? 10,
    });
    return {
      module: RuntimeModule,
      global: true,
      imports: [database],
      providers: [
        { provide: API_SETTINGS, useValue: settings },
        { provide: Clock, useValue: settings.clock },
        { provide: Secrets, useValue: settings.secrets },
        { provide: Hosp, useFactory: () => (settings.hosp === 'double' ? new HospDouble() : new NoHosp()) },
        { provide: IdentityPolicy, useValue: { acceptsTestNumbers: settings.mode !== 'production' } },
        { provide: SigningSettings, useClass: ApiSigning },
        { provide: SessionDatabase, useFactory: () => new SessionDatabase(settings.databaseUrl) },
      ],
      exports: [API_SETTINGS, SigningSettings, Clock, Secrets, Hosp, IdentityPolicy, SessionDatabase],
    };
  }
}
