import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { OfferToWallet } from '@specialistvagen/certificates';
import { DocumentOfHolder, WalletOffer } from '@specialistvagen/certificates/contract';
import type { Actor } from '@specialistvagen/identity/contract';
import { Endpoint } from '../http/endpoint.js';
import { CurrentActor } from '../http/parameters.js';

/** The doctor's side. Each offer takes the place of the former, so asking twice is no harm. */
@Controller('documents')
export class WalletOffersController {
  constructor(private readonly offering: OfferToWallet) {}

  @Post(':id/wallet-offer')
  @HttpCode(200)
  @Endpoint({
    summary: 'Lägg i plånbok: ett erbjudande till den egna plånboken; det förra slutar gälla',
    access: 'signed-in',
    params: DocumentOfHolder,
    returns: WalletOffer,
    limit: { times: 30, seconds: 60 },
  })
  offer(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WalletOffer> {
    return this.offering.offer(actor, id);
  }
}
