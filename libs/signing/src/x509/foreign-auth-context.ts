import { SaxesParser, type SaxesTagNS } from 'saxes';
import { childAt, children, text, type DerValue } from '../der/der-reader.js';
import { SACI, type ReadAuthContext } from './auth-context.js';

export interface ForeignAuthContext extends ReadAuthContext {
  readonly identityProvider: string;
  readonly assertionRef: string | null;
}

/**
 * The authentication context (RFC 7773) of a certificate that another service issued: attributes in any order, other
 * prefixes, other contexts beside it. Null when there is not exactly one of the Swedish kind, with all that it must hold.
 */
export function readForeignAuthContext(extensionValue: DerValue): ForeignAuthContext | null {
  const found = children(extensionValue).flatMap((context) => {
    const parts = children(context);
    return text(childAt(parts, 0)) === SACI ? [text(childAt(parts, 1))] : [];
  });
  const [xml] = found;
  return xml === undefined || found.length !== 1 ? null : readInfo(xml);
}

function readInfo(xml: string): ForeignAuthContext | null {
  const infos: SaxesTagNS[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (): never => {
    throw new Error('not the XML of an authentication context');
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', (tag) => {
    if (tag.uri === SACI && tag.local === 'AuthContextInfo') infos.push(tag);
  });
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  const [info] = infos;
  if (info === undefined || infos.length !== 1) return null;
  const value = (name: string): string | null => info.attributes[name]?.value ?? null;
  const identityProvider = value('IdentityProvider');
  const authenticationInstant = value('AuthenticationInstant');
  const authnContextClassRef = value('AuthnContextClassRef');
  if (identityProvider === null || authenticationInstant === null || authnContextClassRef === null)
    return null;
  return {
    identityProvider,
    authenticationInstant,
    authnContextClassRef,
    assertionRef: value('AssertionRef'),
  };
}
