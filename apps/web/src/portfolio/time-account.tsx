import { useSuspenseQuery } from '@tanstack/react-query';
import { timeAccount, type TimeAccount as Account } from '../client/trainees.js';
import { day, period } from '../parts/dates.js';
import { Facts } from '../parts/facts.js';
import { Status } from '../parts/status.js';
import { AtDemands } from './at-demands.js';
import { useChosenPost } from './chosen-post.js';
import { TimeExplanation } from './time-explanation.js';
import { Requirement } from './time-requirement.js';
import { isUnverified } from '../parts/confidence.js';
import { confidenceWords, everywhere } from '../words/everywhere.js';
import { time as t } from '../words/time.js';
import { overview } from '../words/overview.js';

export function useTimeAccount(trainee: string) {
  const post = useChosenPost(trainee);
  const queryKey = ['time', trainee, post ?? ''];
  return useSuspenseQuery({ queryKey, queryFn: () => timeAccount({ trainee, post }) }).data;
}

export function TimeAccount({ account }: { account: Account }) {
  // Only BT asks for months in certain areas; elsewhere an area without any says nothing.
  const areas = account.byArea.filter(({ months }) => account.kind === 'bt' || months.shown !== '0,0');
  return (
    <>
      <Requirement account={account} />
      <Facts
        facts={[
          [t.service, t.monthsWord(account.service.shown)],
          [t.credit, account.credits.length > 0 && t.monthsWord(account.credit.shown)],
          [t.planned, t.monthsWord(account.planned.shown)],
          ...areas.map((part) => [part.label, t.monthsWord(part.months.shown)] as const),
        ]}
      />
      {account.isEnoughOnlyWithCredit && <Status tone="warn">{overview.onlyByCredit}</Status>}
      {account.remarks.map((remark) => (
        <p key={remark} className="quiet">
          {remark}
        </p>
      ))}
      <AtDemands demands={account.atDemands} />
      <section>
        <h2>{t.rows}</h2>
        {account.rows.length === 0 ? <p className="quiet">{t.noRows}</p> : <Rows account={account} />}
      </section>
      <Steps account={account} />
      <Interruptions account={account} />
      {account.credits.length > 0 && <Credits account={account} />}
    </>
  );
}

function Rows({ account }: { account: Account }) {
  return (
    <>
      <table className="table as-list">
        <thead>
          <tr>
            <th scope="col">{t.col.unit}</th>
            <th scope="col">{t.col.period}</th>
            <th scope="col">{t.col.percent}</th>
            <th scope="col">{t.col.area}</th>
            <th scope="col" className="number">
              {t.col.months}
            </th>
          </tr>
        </thead>
        <tbody>
          {account.rows.map((row) => (
            <tr key={row.periodId}>
              <th scope="row">{row.careUnit.name ?? t.hiddenUnit}</th>
              <td>{period(row.from, row.to)}</td>
              <td>{t.percent(row.percent)}</td>
              <td>{everywhere.area[row.area]}</td>
              <td className="number" data-label={t.col.months}>
                {row.months.shown}{' '}
                <span className="small quiet">
                  ({t.days(row.countedDays)}
                  {row.countedTo === null
                    ? `, ${t.notYet}`
                    : row.countedTo < row.to && `, ${t.countedTo(day(row.countedTo))}`}
                  )
                </span>
                {row.remarks.map((remark) => (
                  <span key={remark} className="small unverified">
                    {' '}
                    {remark}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">{t.rowsNote}</p>
    </>
  );
}

function Steps({ account }: { account: Account }) {
  return (
    <section>
      <h2>{t.steps}</h2>
      <p>{account.method.text}</p>
      {isUnverified(account.method.confidence) && (
        <p className="unverified">{confidenceWords(account.method.confidence)}</p>
      )}
      <TimeExplanation steps={account.explanation} />
    </section>
  );
}

function Interruptions({ account }: { account: Account }) {
  return (
    <section>
      <h2>{t.interruptions}</h2>
      {account.interruptions.length === 0 ? (
        <p className="quiet">{t.noInterruptions}</p>
      ) : (
        <ul className="items">
          {account.interruptions.map((row) => (
            <li key={row.id} className="item wide">
              <span className="item-title">{row.label}</span>
              <span className="item-facts">
                {period(row.from, row.to)} ({t.days(row.days)})
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Credits({ account }: { account: Account }) {
  return (
    <section>
      <h2>{t.credit}</h2>
      <ul className="items">
        {account.credits.map((credit) => (
          <li key={credit.id} className="item wide">
            <span className="item-title">{credit.what}</span>
            <span className="item-facts">
              {[credit.fromWhere, credit.goals.join(', '), `${t.evidence}: ${credit.evidence}`]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span className="item-facts">
              {t.decidedBy} {credit.decidedBy.displayName} {day(credit.decidedOn)}. {t.reason}:{' '}
              {credit.reason}
            </span>
            <span className="item-side">{t.monthsWord(credit.months.shown)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
