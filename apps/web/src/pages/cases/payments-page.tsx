import { importPayments } from '../../client/certificates.js';
import { useAct } from '../../client/use-act.js';
import { day } from '../../parts/dates.js';
import { FileField } from '../../parts/file-field.js';
import { Form } from '../../parts/form.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { Status } from '../../parts/status.js';
import { cases as t } from '../../words/cases.js';
import { application } from '../../words/application.js';

export function PaymentsPage() {
  const read = useAct((body: { fileName: string; content: string }) => importPayments(body), {
    refreshes: [['cases']],
  });
  const submit = async (values: FormData) => {
    const file = values.get('file');
    if (file instanceof File && file.size > 0)
      read.mutate({ fileName: file.name, content: await file.text() });
  };
  return (
    <Page title={t.paymentsTitle} lead={<p>{t.paymentsLead}</p>} back={{ to: '/arenden', label: t.title }}>
      <Form
        submit={t.paymentsRead}
        onSubmit={(values) => void submit(values)}
        error={read.error}
        isPending={read.isPending}
      >
        <FileField label={t.paymentsFile} accept=".csv,.txt,text/csv,text/plain" />
      </Form>
      {read.data && (
        <section>
          <h2 role="status">{t.matched(read.data.matched)}</h2>
          <Items>
            {read.data.rows.map((row) => (
              <Item
                key={row.row}
                title={row.reference}
                facts={[
                  row.amountKronor !== null && application.feeText(String(row.amountKronor)),
                  day(row.paidOn),
                ]
                  .filter(Boolean)
                  .join(' · ')}
                side={<Status tone={row.result === 'matched' ? 'done' : 'warn'}>{row.text}</Status>}
              />
            ))}
          </Items>
        </section>
      )}
    </Page>
  );
}
