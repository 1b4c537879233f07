import { demoPeople } from '@specialistvagen/identity';
import type { DemoPerson } from '@specialistvagen/identity';
import type { FindAccount } from 'oidc-provider';
import { USER_SIGNATURE } from './signing.js';
import type { MadeSignatures } from './signing.js';

/** Somebody with a valid e-ID whom the product does not know. */
export const STRANGER = {
  key: 'okand',
  givenName: 'Okänd',
  surname: 'Person',
  personalIdentityNumber: '198001019804',
  description: 'Finns inte upplagd',
};

export type Account = Pick<DemoPerson, 'key' | 'givenName' | 'surname' | 'personalIdentityNumber'>;

export function accountOf(key: string): Account | undefined {
  return key === STRANGER.key ? STRANGER : demoPeople.find((person) => person.key === key);
}

export const findAccount =
  (made: MadeSignatures): FindAccount =>
  (_context, key, token) => {
    const account = accountOf(key);
    if (!account) return undefined;
    const nonce = token && 'nonce' in token ? String(token.nonce) : '';
    return {
      accountId: key,
      claims: () => ({
        ...(made.has(nonce) ? { [USER_SIGNATURE]: made.get(nonce) } : {}),
        sub: key,
        name: `${account.givenName} ${account.surname}`,
        given_name: account.givenName,
        family_name: account.surname,
        'https://id.oidc.se/claim/personalIdentityNumber': account.personalIdentityNumber,
      }),
    };
  };
