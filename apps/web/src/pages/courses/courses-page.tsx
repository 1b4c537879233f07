import { useSuspenseQuery } from '@tanstack/react-query';
import { coursesQuery, type CourseItem } from '../../client/courses.js';
import { period } from '../../parts/dates.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { Status } from '../../parts/status.js';
import { courses as t } from '../../words/everyday.js';

/** Own courses first, then the catalogue. */
export function CoursesPage() {
  const { items } = useSuspenseQuery(coursesQuery).data;
  const own = items.filter(({ isLeader, isEnrolled }) => isLeader || isEnrolled);
  const others = items.filter((item) => !own.includes(item));
  return (
    <Page title={t.title} lead={<p>{items.length === 0 ? t.none : t.lead}</p>}>
      <Items>
        {own.map((item) => (
          <CourseLine key={item.id} item={item} />
        ))}
      </Items>
      {others.length > 0 && (
        <section>
          {own.length > 0 && <h2>{t.others}</h2>}
          <Items>
            {others.map((item) => (
              <CourseLine key={item.id} item={item} />
            ))}
          </Items>
        </section>
      )}
      <PrimaryAction>
        <LinkButton to="/kurser/ny" variant={items.length > 0 ? 'secondary' : 'primary'}>
          {t.register}
        </LinkButton>
      </PrimaryAction>
    </Page>
  );
}

function CourseLine({ item }: { item: CourseItem }) {
  const { id, title, arranger, startsOn, endsOn, leader, isLeader, isEnrolled } = item;
  return (
    <Item
      to={`/kurser/${id}`}
      title={title}
      facts={[t.kind[item.kind], arranger, period(startsOn, endsOn), t.ledBy(leader.displayName)].join(' · ')}
      side={
        (isLeader || isEnrolled) && (
          <Status tone={isLeader ? 'mine' : 'waiting'}>{isLeader ? t.youLead : t.youTakePart}</Status>
        )
      }
    />
  );
}
