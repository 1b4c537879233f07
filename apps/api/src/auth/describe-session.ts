import { Inject, Injectable } from '@nestjs/common';
import { ROLE_LABELS } from '@specialistvagen/identity';
import type { ActiveMandate, Actor, SessionAnswer } from '@specialistvagen/identity';
import { Organisations } from '@specialistvagen/organisations';
import type { ApiRequest } from '../http/request.js';
import { API_SETTINGS } from '../settings.js';
import type { ApiSettings } from '../settings.js';
import { endsAt } from './session.js';

/** What the web app needs to know about who is signed in. */
@Injectable()
export class DescribeSession {
  constructor(
    private readonly organisations: Organisations,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async describe(actor: Actor | null, request: ApiRequest): Promise<SessionAnswer> {
    const signedIn = request.session.signedIn;
    const demo = this.settings.mode !== 'production';
    if (!actor || !signedIn) return { signedIn: false, person: null, csrfToken: null, endsAt: null, demo };
    return {
      signedIn: true,
      person: {
        personId: actor.personId,
        displayName: actor.displayName,
        loa: actor.loa,
        authTime: actor.authTime,
        roles: actor.roles.map((role) => ({ role, label: ROLE_LABELS[role] })),
        mandates: await this.inWords(actor.mandates),
      },
      csrfToken: signedIn.csrf,
      endsAt: new Date(endsAt(signedIn)).toISOString(),
      demo,
    };
  }

  private async inWords(mandates: readonly ActiveMandate[]) {
    const units = await this.organisations.units(mandates.flatMap((one) => one.careUnitId ?? []));
    const providers = await this.organisations.careProviders(
      mandates.flatMap((one) => one.careProviderId ?? []),
    );
    const regions = mandates.some((one) => one.regionCode) ? await this.organisations.regions() : [];
    return mandates.map((mandate) => ({
      ...mandate,
      label: ROLE_LABELS[mandate.role],
      where:
        units.find((one) => one.id === mandate.careUnitId)?.name ??
        providers.find((one) => one.id === mandate.careProviderId)?.name ??
        regions.find((one) => one.code === mandate.regionCode)?.name ??
        (mandate.role === 'case_officer' ? 'Socialstyrelsen' : 'hela landet'),
    }));
  }
}
