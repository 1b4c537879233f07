import {
  archived,
  forger,
  hoursAgo,
  rootListOf,
  selfMade,
  stranger,
  theirs,
  whole,
  type Attack,
} from './attack-tools.js';

/** What can be hidden in or claimed by validation data and archive stamps. */
export const ATTACKS_ON_THE_ARCHIVE: readonly Attack[] = [
  [
    '34b anything hidden as archive material',
    'altered',
    'archive-invalid',
    async () => forger.store(await whole(), { certificates: [Buffer.from('hidden')] }).bytes,
  ],
  [
    '34c archive stamp of a stranger',
    'altered',
    'archive-invalid',
    async () =>
      (await forger.stamp(forger.store(await whole()), stranger.timestamps(stranger.keys.timestampAuthority)))
        .bytes,
  ],
  [
    '34d an archive stamp without validation data',
    'altered',
    'revocation-outdated',
    async () => (await forger.stamp(await whole())).bytes,
  ],
  [
    '34e an archive stamp on a list that had ended',
    'altered',
    'revocation-outdated',
    async () =>
      (
        await archived({
          revocationLists: [rootListOf({ thisUpdate: hoursAgo(48), nextUpdate: hoursAgo(1) })],
        })
      ).bytes,
  ],
  [
    '34f an archive stamp on a list from later',
    'altered',
    'revocation-outdated',
    async () => (await archived({ revocationLists: [rootListOf({ thisUpdate: hoursAgo(-1) })] })).bytes,
  ],
  [
    '34g a stranger’s list in the validation data',
    'altered',
    'archive-invalid',
    async () => (await archived({ revocationLists: [rootListOf({}, theirs)] })).bytes,
  ],
  [
    '34h two lists of one issuer',
    'altered',
    'archive-invalid',
    async () => (await archived({ revocationLists: [rootListOf({}), rootListOf({ number: 2 })] })).bytes,
  ],
  [
    '34i a certificate twice',
    'altered',
    'archive-invalid',
    async () => {
      const { der } = forger.keys.signingAuthority.certificate;
      return (await archived({ certificates: [der, der] })).bytes;
    },
  ],
  [
    '34j a one-time certificate among the issuers’',
    'altered',
    'archive-invalid',
    async () => {
      const [own] = selfMade('Testperson A').chain;
      return (await archived({ certificates: [Buffer.from(own ?? [])] })).bytes;
    },
  ],
  [
    '34k signed when the signing CA was revoked',
    'altered',
    'certificate-revoked',
    async () => {
      const { serial } = forger.keys.signingAuthority.certificate;
      return (await archived({ revocationLists: [rootListOf({ revoked: [{ serial, at: hoursAgo(2) }] })] }))
        .bytes;
    },
  ],
  [
    '34l stamped when the time stamp authority was revoked',
    'altered',
    'certificate-revoked',
    async () => {
      const { serial } = forger.keys.timestampAuthority.certificate;
      return (await archived({ revocationLists: [rootListOf({ revoked: [{ serial, at: hoursAgo(2) }] })] }))
        .bytes;
    },
  ],
  [
    '34m the same archive field twice',
    'altered',
    'unexplained-revision',
    async () => (await forger.stamp(forger.store(await archived()))).bytes,
  ],
];
