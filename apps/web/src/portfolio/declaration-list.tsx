import type { IntygView } from '../client/intyg.js';
import { Swedish } from '../parts/swedish.js';
import { confidenceWords } from '../words/everywhere.js';
import { intyg } from '../words/intyg.js';

/** What whoever signs declares, with its law and whether that has been read. */
export function DeclarationList({ declarations }: { declarations: IntygView['declarations'] }) {
  return (
    <section>
      <h2>{intyg.statement}</h2>
      {declarations.map((line) => (
        <div key={line.text} className="note">
          <p>
            <Swedish>{line.text}</Swedish>
          </p>
          <p className="small quiet">
            <Swedish>{line.citation}</Swedish>{' '}
            {!line.isCitationVerified && <span className="unverified">{confidenceWords('unverified')}</span>}
          </p>
        </div>
      ))}
    </section>
  );
}
