import { SkipLink } from '@digdir/designsystemet-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useSession } from '../client/session.js';
import { sv } from '../words/sv.js';
import { NetBand } from './net-band.js';
import { TopBar } from './top-bar.js';

export function Shell() {
  const { demo } = useSession();
  return (
    <>
      <SkipLink href="#innehall">{sv.skip}</SkipLink>
      {demo && (
        <aside className="demo-band" aria-label={sv.demo.band}>
          {sv.demo.band}
          <span className="no-print"> · </span>
          <Link to="/demo/mail">{sv.demo.mail}</Link>
        </aside>
      )}
      <NetBand />
      <TopBar />
      <main id="innehall" className="page" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <Foot />
    </>
  );
}

/** Said only when it takes long enough to wonder (screens: waiting over 1 s shows progress). */
export function Waiting() {
  const isLoading = useRouterState({ select: (state) => state.status === 'pending' });
  return (
    <p className="quiet waiting" role="status" data-loading={isLoading}>
      {sv.loading}
    </p>
  );
}

/** The same on every page, so that help is found where it was last time (WCAG 3.2.6). */
function Foot() {
  return (
    <footer className="foot">
      <nav className="foot-inner" aria-label={sv.nav.help}>
        <Link to="/kontrollera">{sv.nav.verify}</Link>
        <Link to="/statistik">{sv.nav.statistics}</Link>
        <Link to="/rakna-tid">{sv.nav.calculator}</Link>
        <Link to="/regler">{sv.nav.rules}</Link>
        <Link to="/tillganglighet">{sv.nav.access}</Link>
      </nav>
    </footer>
  );
}
