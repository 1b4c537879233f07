import type { Rule } from './rule.js';

export const r22: Rule = {
  id: 'R22',
  name: 'Ansökningsavgift',
  description:
    'Avgiften följer ansökans slag och dag. Är den inte betald förelägger myndigheten, och avvisar därefter ansökan.',
  citation: 'PSF 8 kap. 1 §; avgiftsförordningen (1992:191) 10–11 §§',
  confidence: 'EX',
  effectiveFrom: null,
  level: 'block',
  moments: ['deciding', 'nightly'],
  applies: ({ application, decision }, moment) => {
    if (application === null || application.receivedOn === null) return false;
    // Dismissing or closing is what an unpaid fee leads to, so it does not ask for payment.
    return (
      moment === 'nightly' ||
      decision === null ||
      decision.outcome === 'approve' ||
      decision.outcome === 'refuse'
    );
  },
  check: ({ application }) => {
    const fee = application?.fee;
    const at = { field: 'fee', mendedBy: 'trainee' } as const;
    if (!fee || fee.amount === null) {
      return [
        { ...at, text: 'Ingen avgift är känd för ansökans dag.', mendedBy: 'operations', level: 'warn' },
      ];
    }
    if (fee.paidOn === null) return [{ ...at, text: `Avgiften ${fee.amount} kronor är inte betald.` }];
    if ((fee.paidAmount ?? 0) >= fee.amount) return [];
    return [{ ...at, text: `Betalt ${fee.paidAmount ?? 0} kronor av ${fee.amount}.` }];
  },
};
