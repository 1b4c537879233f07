import { Button } from '@digdir/designsystemet-react';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { isRefusal } from '../client/refusal.js';
import { Page } from '../parts/page.js';
import { Problem } from '../parts/problem.js';
import { everywhere } from '../words/everywhere.js';

export function PageError({ error: thrown }: { error: unknown }) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const router = useRouter();
  const { reset } = useQueryErrorResetBoundary();
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={everywhere.problem.heading(isRefusal(error) ? error.status : 500)}>
      <Problem error={error} heading={null} takesFocus={false} />
      <p className="row">
        <Button variant="secondary" onClick={again}>
          {everywhere.problem.retry}
        </Button>
        <Link to="/">{everywhere.problem.toStart}</Link>
      </p>
    </Page>
  );
}

export function NotFound() {
  return (
    <Page title={everywhere.problem.notFound}>
      <p>{everywhere.problem.notFoundText}</p>
      <p>
        <Link to="/">{everywhere.problem.toStart}</Link>
      </p>
    </Page>
  );
}
