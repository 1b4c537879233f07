import { Link } from '@tanstack/react-router';
import type { Reason } from '../client/refusal.js';
import { Swedish } from './swedish.js';
import { confidenceWords, everywhere } from '../words/everywhere.js';

/** Law on demand: the paragraph, how sure we are of it, and the rule's own page. */
export function Why({ rule, citation, confidence }: Pick<Reason, 'rule' | 'citation' | 'confidence'>) {
  // Checks that are ours and no rule of law have a name too, but no page.
  const isOnRulesPage = rule !== undefined && /^R\d+$/.test(rule);
  if (!isOnRulesPage && !citation) return null;
  return (
    <details className="why">
      <summary>{everywhere.why.ask}</summary>
      {citation && (
        <p>
          <Swedish>{citation}</Swedish>
        </p>
      )}
      {confidence && <p className="unverified">{confidenceWords(confidence)}</p>}
      {isOnRulesPage && (
        <p>
          <Link to="/regler" hash={rule}>
            {everywhere.why.rule(rule)}
          </Link>
        </p>
      )}
    </details>
  );
}
