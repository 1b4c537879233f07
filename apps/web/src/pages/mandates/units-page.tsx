import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { careUnits, regions, setSwitch, type Region, type SetSwitch } from '../../client/people.js';
import { usePerson } from '../../client/session.js';
import { useAct } from '../../client/use-act.js';
import { day } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { Form, LongText, TextField, optionalOf } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { Status } from '../../parts/status.js';
import { everywhere } from '../../words/everywhere.js';
import { units as t } from '../../words/units.js';

type Switch = Region['switches'][number];

export function UnitsPage() {
  const { mandates } = usePerson();
  const providers = new Set(
    mandates.filter((m) => m.role === 'mandate_administrator').map((m) => m.careProviderId),
  );
  const all = useSuspenseQuery({ queryKey: ['units', ''], queryFn: () => careUnits() }).data.items;
  const units = all.filter((unit) => providers.has(unit.careProviderId));
  const codes = new Set([...mandates.map((m) => m.regionCode), ...units.map((unit) => unit.regionCode)]);
  const own = useSuspenseQuery({ queryKey: ['regions'], queryFn: regions }).data.items.filter((r) =>
    codes.has(r.code),
  );
  return (
    <Page title={t.title}>
      <table className="table full as-list">
        <thead>
          <tr>
            <th scope="col">{t.col.name}</th>
            <th scope="col">{t.col.provider}</th>
            <th scope="col">{t.col.area}</th>
            <th scope="col">{t.col.hsa}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.id}>
              <th scope="row">{unit.name}</th>
              <td>{unit.careProviderName}</td>
              <td>{everywhere.area[unit.area]}</td>
              <td data-label={t.hsa}>{unit.hsaId}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <section>
        <h2>{t.regions}</h2>
        <p>{t.regionsLead}</p>
        <p className="quiet">{t.legalNote}</p>
        {own.map((region) => (
          <RegionSwitches key={region.code} region={region} />
        ))}
      </section>
    </Page>
  );
}

function RegionSwitches({ region }: { region: Region }) {
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <div className="stack tight">
      <h3>{region.name}</h3>
      <ul className="items">
        {region.switches.map((setting) => (
          <li key={setting.name} className="item wide">
            <span className="item-title">{setting.label}</span>
            {setting.controller && (
              <Facts
                facts={[
                  [t.controller, setting.controller],
                  [t.legalGround, setting.legalGround],
                  [t.retention, setting.retention],
                ]}
              />
            )}
            <span className="item-side">
              <Status tone={setting.isOn ? 'done' : 'waiting'}>
                {setting.onFrom ? t.on(day(setting.onFrom)) : t.off}
              </Status>
              <Button variant="tertiary" onClick={() => setEditing(setting.name)}>
                {t.change}
                <span className="visually-hidden"> {`${setting.label}, ${region.name}`}</span>
              </Button>
            </span>
            {editing === setting.name && (
              <SwitchForm code={region.code} setting={setting} onDone={() => setEditing(null)} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function SwitchForm({ code, setting, onDone }: { code: string; setting: Switch; onDone: () => void }) {
  const set = useAct((body: SetSwitch, _intent) => setSwitch(code, body), {
    refreshes: [['regions']],
    onDone,
  });
  const submit = (values: FormData) =>
    set.mutate({
      name: setting.name,
      controller: optionalOf(values, 'controller') ?? null,
      legalGround: optionalOf(values, 'legalGround') ?? null,
      retention: optionalOf(values, 'retention') ?? null,
      onFrom: optionalOf(values, 'onFrom') ?? null,
    });
  return (
    <Form
      isSmall
      submit={t.save}
      onSubmit={submit}
      error={set.error}
      isPending={set.isPending}
      onCancel={onDone}
    >
      <TextField name="controller" label={t.controller} value={setting.controller ?? ''} />
      <LongText name="legalGround" label={t.legalGround} rows={2} value={setting.legalGround ?? ''} />
      <TextField name="retention" label={t.retention} value={setting.retention ?? ''} />
      <TextField type="date" name="onFrom" label={t.onFrom} value={setting.onFrom ?? ''} />
    </Form>
  );
}
