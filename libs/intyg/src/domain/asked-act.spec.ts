import { askedActOf, askedActText } from './asked-act.js';
import type { AskedAct } from './asked-act.js';

const asked = (message: string): AskedAct => ({
  ticketId: '01890a5d-ac96-774b-bcce-b302099a8057',
  request: {
    requestId: 'r',
    requestTime: new Date('2026-12-01T10:00:00.000Z'),
    conditions: {
      notBefore: new Date('2026-12-01T10:00:00.000Z'),
      notOnOrAfter: new Date('2026-12-01T10:05:00.000Z'),
      audience: 'https://specialistvagen.example/api/auth/sign-response',
    },
    signer: { givenName: 'Sara', surname: message, displayName: `Sara ${message}`, identifier: 'p-1' },
    personalIdentityNumber: '199001019810',
    identityProvider: 'https://idp.example',
    signRequester: 'https://specialistvagen.example',
    signService: 'https://sign.example',
    requestedSignatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256',
    certRequestProperties: { certType: 'PKC', authnContextClassRefs: ['loa3'] },
    signMessage: { mimeType: 'text', mustShow: true, message },
    signTasks: [{ signTaskId: 'task-1', toBeSignedBytes: Buffer.from([0x31, 0x00, 0xff]) }],
  },
  parts: [{ ordinal: 1, sealed: null, baseSha256: 'a'.repeat(64), modified: 'D:20261201100000Z' }],
});

describe('what was asked of a signing service', () => {
  it.each([
    'Jag intygar att uppgifterna är riktiga.',
    'date: den första december',
    'date:2026-12-01',
    'base64:AAAA',
    'text:base64:AAAA',
    'text:',
    '',
  ])('comes back as it was, with bytes, instants and what a person wrote: %s', (message) => {
    expect(askedActOf(askedActText(asked(message)))).toEqual(asked(message));
  });
});
