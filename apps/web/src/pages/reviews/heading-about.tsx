import type { Review } from '../../client/reviews.js';
import { Why } from '../../parts/why.js';
import { reviews } from '../../words/reviews.js';

type Heading = Review['checklist']['headings'][number];

/** What is asked under the heading, and what it rests on. */
export function HeadingAbout({ heading: { title, text, citation, confidence } }: { heading: Heading }) {
  return (
    <>
      <h3>{title}</h3>
      <p className="quiet">{text}</p>
      {citation && <Why citation={citation} {...(confidence && { confidence })} />}
    </>
  );
}

/** Whose list it is, and what it is not. */
export function ChecklistAbout({ checklist }: Pick<Review, 'checklist'>) {
  const { label, version, ownerName, text } = checklist;
  return (
    <p className="small quiet">
      {reviews.checklist.about(label, version, ownerName)} {text}
    </p>
  );
}
