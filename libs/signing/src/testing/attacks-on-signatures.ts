import { buildSignedData, readSignedData } from '../cms/signed-data.js';
import {
  asKey,
  forger,
  hoursAgo,
  indefinite,
  json,
  sealed,
  selfMade,
  stranger,
  theirs,
  twoSigners,
  UNCHECKED_IN_CMS,
  whole,
  type Attack,
} from './attack-tools.js';
import { sampleDocument } from './sample-document.js';
import { sampleJson } from './sample-registry.js';

/** What can be done with keys, certificates and stamps, the genuine ones or one’s own. */
export const ATTACKS_ON_SIGNATURES: readonly Attack[] = [
  [
    '14 a signing CA of one’s own with identical names',
    'altered',
    'issuer-unknown',
    async () =>
      (await whole({ keys: { ...stranger.keys, timestampAuthority: forger.keys.timestampAuthority } })).bytes,
  ],
  [
    '15 a self-signed certificate',
    'altered',
    'issuer-unknown',
    async () => (await whole({ key: selfMade('Testperson A') })).bytes,
  ],
  [
    '15b a key that is no point on the curve',
    'altered',
    'signature-invalid',
    async () => (await whole({ key: selfMade('Testperson A', false) })).bytes,
  ],
  [
    '16 another real person signs',
    'altered',
    'wrong-signer',
    async () =>
      (
        await whole({
          signer: {
            givenName: 'Testperson',
            surname: 'C',
            displayName: 'Testperson C',
            identifier: 'hsa-SE0000000000-C',
          },
        })
      ).bytes,
  ],
  [
    '16b a namesake signs',
    'altered',
    'wrong-signer',
    async () =>
      (
        await whole({
          signer: {
            givenName: 'Testperson',
            surname: 'A',
            displayName: 'Testperson A',
            identifier: 'hsa-SE0000000000-X',
          },
        })
      ).bytes,
  ],
  [
    '17 a name shown that is not the certificate’s',
    'altered',
    'name-differs',
    async () => (await whole({ name: 'Testperson D' })).bytes,
  ],
  [
    '18 the same person in two roles',
    'altered',
    'same-person',
    async () => {
      const [a] = sampleDocument().signatureFields;
      const fields = ['handledare', 'extern'].map((name) => ({ ...a, name }));
      const draft = await forger.sign(await sealed({ fields }), 'handledare');
      return (
        await forger.sign(draft, 'extern', {
          signer: {
            givenName: 'Testperson',
            surname: 'A',
            displayName: 'Testperson A',
            identifier: 'hsa-SE0000000000-A',
          },
        })
      ).bytes;
    },
  ],
  [
    '19 a sign-in at level 2',
    'altered',
    'assurance-too-low',
    async () =>
      (await whole({ authentication: { authnContextClassRef: 'http://id.elegnamnden.se/loa/1.0/loa2' } }))
        .bytes,
  ],
  [
    '19b a sign-in from an hour before',
    'altered',
    'authentication-time',
    async () => (await whole({ authentication: { authenticationInstant: hoursAgo(1).toISOString() } })).bytes,
  ],
  [
    '20 a certificate that had ended',
    'altered',
    'certificate-not-valid',
    async () => (await whole({ issuedAt: hoursAgo(2) })).bytes,
  ],
  [
    '21 a certificate dated ahead',
    'altered',
    'certificate-not-valid',
    async () => (await whole({ issuedAt: hoursAgo(-2) })).bytes,
  ],
  [
    '22 a stranger’s time stamp',
    'altered',
    'timestamp-untrusted',
    async () =>
      (await whole({ timestampAuthority: stranger.timestamps(stranger.keys.timestampAuthority) })).bytes,
  ],
  [
    '22b a time stamp by a seal’s key',
    'altered',
    'timestamp-untrusted',
    async () => (await whole({ timestampAuthority: forger.timestamps(forger.keys.platformSeal) })).bytes,
  ],
  [
    '23 a time stamp lifted from another signature',
    'altered',
    'timestamp-imprint',
    async () =>
      (
        await whole({
          timestampAuthority: {
            stamp: () => forger.timestamps(forger.keys.timestampAuthority).stamp(Buffer.alloc(32, 7)),
          },
        })
      ).bytes,
  ],
  [
    '24 no time stamp',
    'altered',
    'timestamp-missing',
    async () =>
      (
        await whole({
          contents: (cms) => buildSignedData({ ...readSignedData(cms), signatureTimestamp: null }),
        })
      ).bytes,
  ],
  [
    '25 signed by the CA’s own key',
    'altered',
    'issuer-unknown',
    async () => (await whole({ key: asKey(forger.keys.signingAuthority) })).bytes,
  ],
  [
    '26 signed with the time stamp certificate',
    'altered',
    'issuer-unknown',
    async () => (await whole({ key: asKey(forger.keys.timestampAuthority) })).bytes,
  ],
  [
    '26b signed with a seal in a person’s field',
    'altered',
    'issuer-unknown',
    async () => (await whole({ key: asKey(forger.keys.authoritySeal) })).bytes,
  ],
  [
    '29 two signers in one signature',
    'altered',
    'signature-unreadable',
    async () => (await whole({ contents: twoSigners })).bytes,
  ],
  [
    '29b BER of indefinite length',
    'altered',
    'unexplained-revision',
    async () => (await whole({ contents: indefinite })).bytes,
  ],
  [
    '29c a spare certificate',
    'altered',
    'issuer-unknown',
    async () =>
      (
        await whole({
          contents: (cms) => {
            const parts = readSignedData(cms);
            return buildSignedData({
              ...parts,
              certificates: [...parts.certificates, forger.keys.authoritySeal.certificate],
            });
          },
        })
      ).bytes,
  ],
  ...Object.entries(UNCHECKED_IN_CMS).map(([what, change], index): Attack => {
    const name = `29${'defghijk'.charAt(index)} ${what}`;
    // Bytes behind the value are no padding, so the revision itself is not one that we write.
    const code = what === 'bytes after the value' ? 'unexplained-revision' : 'signature-unreadable';
    return [name, 'altered', code, async () => (await whole({ contents: change })).bytes];
  }),
  [
    '37 a person signs before the seal',
    'altered',
    'seal-not-first',
    async () => (await forger.sign(await forger.draft(await json()), 'handledare')).bytes,
  ],
  [
    '38 sealed with the authority’s key',
    'altered',
    'issuer-unknown',
    async () =>
      (await forger.seal(await forger.draft(await json()), { key: asKey(forger.keys.authoritySeal) })).bytes,
  ],
  [
    '40 a whole document by strangers',
    'not-issued-here',
    'issuer-unknown',
    async () =>
      (
        await stranger.sign(
          await stranger.sign(
            await stranger.seal(await stranger.draft(sampleJson(await theirs.operations.pins()))),
            'handledare',
          ),
          'extern',
        )
      ).bytes,
  ],
  [
    '41 sealed in test without the marking',
    'altered',
    'test-marking-missing',
    async () => (await forger.seal(await forger.draft(await json({}, false)))).bytes,
  ],
];
