import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** One a page; a phone holds it at the bottom, within reach of a thumb. */
export const PrimaryAction = ({ children }: { children: ReactNode }) => (
  <div className="primary-action">{children}</div>
);

type LinkButtonProps = {
  to: string;
  search?: Record<string, string>;
  children: ReactNode;
  variant?: 'primary' | 'secondary' | 'tertiary';
};

export function LinkButton({ to, search, children, variant = 'primary' }: LinkButtonProps) {
  return (
    <Button asChild variant={variant}>
      <Link to={to} search={search ?? {}}>
        {children}
      </Link>
    </Button>
  );
}
