import { Swedish } from '../../parts/swedish.js';

/** A paragraph, in the law's own language, and how sure we are of it. */
export function Cited({ cited }: { cited: { words: string; citation: string; confidenceWords: string } }) {
  return (
    <>
      {cited.words} <Swedish>{cited.citation}</Swedish>{' '}
      <span className="unverified">{cited.confidenceWords}</span>
    </>
  );
}
