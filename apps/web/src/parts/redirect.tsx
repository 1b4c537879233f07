import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Leads on to `to`, once. The router's own `Navigate` goes each time it is drawn, and the going draws it anew: on a page that
 * also reads where it stands the two never end.
 */
export function Redirect({ to }: { to: string }) {
  const navigate = useNavigate();
  useEffect(() => void navigate({ to, replace: true }), [navigate, to]);
  return null;
}
