import type { Protection } from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform/contract';

/**
 * R27. A sekretessmarkering is a warning to examine: registration goes on and units are left out wherever they would be
 * shown. Under skyddad folkbokföring the very record of where somebody serves is the danger, and Bilaga 3 asks for it:
 * the path cannot be walked to its end here, so registration stops before anything is written down.
 */
export function protectionStop(protection: Protection): Reason[] {
  if (protection !== 'skyddad folkbokföring') return [];
  return [
    {
      text: 'Tjänsten kan inte registreras här: läkaren har skyddad folkbokföring, och intyget om fullgjord bastjänstgöring kräver uppgift om tjänstgöringsställe. Använd Socialstyrelsens blanketter på papper och skicka dem enligt den egna regionens rutin för skyddade personuppgifter. Socialstyrelsen kan registrera en ansökan som kommer in på papper.',
      field: 'traineePersonId',
      rule: 'R27',
      mendedBy: 'studierektor',
    },
  ];
}
