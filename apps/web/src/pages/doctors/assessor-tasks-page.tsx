import { useSuspenseQuery } from '@tanstack/react-query';
import { trainees } from '../../client/trainees.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { Status } from '../../parts/status.js';
import { postName } from './post-name.js';
import { everywhere } from '../../words/everywhere.js';
import { assessor as t } from '../../words/assessor.js';

export function AssessorTasksPage() {
  const { items } = useSuspenseQuery({
    queryKey: ['trainees', 'external-assessor'],
    queryFn: () => trainees('external-assessor'),
  }).data;
  if (items.length === 0)
    return (
      <Page title={t.tasksTitle} lead={<p>{t.tasksNone}</p>}>
        <p className="quiet">{t.tasksNoneText}</p>
      </Page>
    );
  return (
    <Page title={t.tasksTitle}>
      <Items>
        {items.map((item) => (
          <Item
            key={item.postId}
            to={`/lakare/${item.trainee.id}/bedomare`}
            title={item.trainee.displayName}
            facts={postName(item)}
            side={
              <Status tone={item.state === 'ongoing' ? 'mine' : 'done'}>
                {everywhere.postState[item.state]}
              </Status>
            }
          />
        ))}
      </Items>
    </Page>
  );
}
