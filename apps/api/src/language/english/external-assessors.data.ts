/** Swedish as `libs/external-assessors` says it, and the same in English. */
export const externalAssessors: Readonly<Record<string, string>> = {
  ', invändningen är besvarad': ', the objection is answered',
  'läkaren har invänt {0}, väntar på svar': 'the doctor objected {0}, waiting for an answer',
  'uppdraget är återtaget': 'the appointment is withdrawn',
  'bedömningen är gjord': 'the assessment is made',
  'Det finns ingen obesvarad invändning.': 'There is no unanswered objection.',
  'En invändning väntar redan på svar.': 'An objection is already waiting for an answer.',
  'Uppdraget är återtaget.': 'The appointment is withdrawn.',
  'Bedömningen är gjord.': 'The assessment is made.',
  'Ingen intygar sin egen kompetens.': 'Nobody attests their own competence.',
  'Du har inget uppdrag i regionen.': 'You hold no mandate in the region.',
  'Extern bedömare ska ha bevis om specialistkompetens. Uppgiften saknas eller är inte kontrollerad.':
    'An external assessor must have a specialist certificate. The fact is missing or has not been checked.',
  'Personen finns redan bland regionens bedömare.': 'The person is already among the region’s assessors.',
  'Personen finns inte bland de externa bedömare som en region har intygat kompetens för.':
    'The person is not among the external assessors whose competence a region has attested.',
  'Läkaren har redan en extern bedömare. Återta det uppdraget först.':
    'The doctor already has an external assessor. Withdraw that appointment first.',
  'invände mot extern bedömare': 'objected to the external assessor',
  'besvarade invändningen mot extern bedömare': 'answered the objection to the external assessor',
  'återtog uppdraget som extern bedömare': 'withdrew the appointment as external assessor',
  'läste vem som är extern bedömare': 'read who is the external assessor',
  'Ingen extern bedömare är utsedd.': 'No external assessor is appointed.',
  'Uppdraget har ändrats. Läs in sidan igen.': 'The appointment has changed. Load the page again.',
  'Bedömaren finns inte i listan.': 'The assessor is not in the list.',
  'Bedömaren finns inte bland regionens bedömare.': 'The assessor is not among the region’s assessors.',
  'Dagen ligger före intygandet.': 'The day is before the attestation.',
  'Personen kan inte föras upp i listan.': 'The person cannot be entered in the list.',
  'utsedd {0}{1}': 'appointed {0}{1}',
  'Dagen ligger i framtiden.': 'The day is in the future.',
};
