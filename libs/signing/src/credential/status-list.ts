import { createHeaderAndPayload, getListFromStatusListJWT, StatusList } from '@sd-jwt/jwt-status-list';
import { z } from 'zod';
import type { StatusListOrder } from '../contract/credential.js';
import type { KeyWithCertificate } from '../trust/signing-keys.js';
import type { Trust } from '../trust/load-trust.js';
import { es256Signer } from './es256.js';
import { issuerFaults, readSigned } from './issuer-signature.js';
import { seconds } from './issue-credential.js';

export const STATUS_LIST_TYPE = 'statuslist+jwt';

/** A list that is older than this says nothing: three times as long as a reader may rest on it. */
const LIFETIMES = 3;

/** Token Status List, one bit for each credential: 0 holds, 1 does not. */
export function signStatusList(order: StatusListOrder, { certificate, sign }: KeyWithCertificate): string {
  const statuses = Array.from({ length: order.size }, () => 0);
  for (const index of order.withdrawn) statuses[index] = 1;
  const iat = seconds(order.issuedAt);
  const { header, payload } = createHeaderAndPayload(
    new StatusList(statuses, 1),
    { sub: order.list, iat, exp: iat + LIFETIMES * order.lifetime, ttl: order.lifetime },
    { alg: 'ES256', typ: STATUS_LIST_TYPE, x5c: [certificate.der.toString('base64')] },
  );
  const text = [header, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${text}.${es256Signer(sign)(text)}`;
}

const payloadSchema = z.object({ sub: z.string(), iat: z.number(), exp: z.number() });

export interface ReadStatusList {
  readonly list: string;
  readonly issuedAt: Date;
  isWithdrawn(index: number): boolean;
}

/** Null for a list that the hierarchy's authority has not signed, or that is too old. Nothing is unpacked before that is known. */
export function readStatusList(
  token: string,
  { trust, now }: { trust: Trust; now: Date },
): ReadStatusList | null {
  const signed = readSigned(token, STATUS_LIST_TYPE);
  const payload = payloadSchema.safeParse(signed?.payload);
  if (!signed || !payload.success) return null;
  const { sub, iat, exp } = payload.data;
  const issuedAt = new Date(iat * 1000);
  if (issuerFaults(signed, { trust, issuedAt }).length > 0 || exp < seconds(now)) return null;
  const statuses = getListFromStatusListJWT(token);
  // A place outside the list is nobody's: it does not hold.
  const isWithdrawn = (index: number): boolean =>
    !Number.isInteger(index) || statuses.statusList[index] !== 0;
  return { list: sub, issuedAt, isWithdrawn };
}
