import type { Protection } from '@specialistvagen/regulations';
import type { Reason } from '@specialistvagen/platform/contract';

/**
 * R27: no unit or place of a protected doctor in PDF, mail or statistics. Bilaga 3 asks for the place of service, so the
 * path cannot be walked to its end here; registration stops before anything is written down.
 */
export function protectionStop(protection: Protection): Reason[] {
  if (protection === 'none') return [];
  return [
    {
      text: 'Tjänsten kan inte registreras här: läkaren har skyddade personuppgifter, och intyget om fullgjord bastjänstgöring kräver uppgift om tjänstgöringsställe. Använd Socialstyrelsens blanketter på papper och skicka dem enligt den egna regionens rutin för skyddade personuppgifter. Socialstyrelsen kan registrera en ansökan som kommer in på papper.',
      field: 'traineePersonId',
      rule: 'R27',
      mendedBy: 'studierektor',
    },
  ];
}
