import { Link } from '@tanstack/react-router';
import { useSession } from '../client/session.js';
import { isKeptFor } from '../offline/device.js';
import { useIsOnline, useSending, useUnsent } from '../offline/use-unsent.js';
import { offline as t } from '../words/offline.js';

/** Whether there is a net, and what waits for it. Says nothing when all is well. */
export function NetBand() {
  const person = useSession().person?.personId;
  useSending(person);
  const isOnline = useIsOnline();
  const waiting = useUnsent(person).length;
  if (isOnline && waiting === 0) return null;
  return (
    <div className="net-band" role="status">
      {!isOnline && <span>{person && isKeptFor(person) ? t.band : t.bandNotKept}</span>}
      {waiting > 0 && <Link to="/utan-nat">{t.bandWaiting(waiting)}</Link>}
    </div>
  );
}
