import type { afterSigning as swedish } from '../after-signing.js';
import type { Words } from './words.js';

export const afterSigning: Words<typeof swedish> = {
  title: 'After the signature',
  revokeTitle: 'Revoke the intyg',
  revokeText:
    'A revoked intyg remains and is shown as revoked. A changed opinion is no reason; then you write a new intyg.',
  reason: 'Reason',
  chooseReason: 'Choose a reason',
  note: 'Explanation to the doctor (optional)',
  reportNote: 'Explanation to Socialstyrelsen (optional)',
  report: 'Report to Socialstyrelsen',
  reportText:
    'A decision rests on the intyg, so it is not revoked here. Socialstyrelsen reads the report and decides. Nobody else sees it until it is decided.',
  reported:
    'The report has been sent to Socialstyrelsen. The intyg is in force until it is decided, and you will be told.',
  dispute: 'Not signed by me',
  disputeText:
    'The doctor, the head of department and the study director are told. If the intyg is in an application, so is its case officer. The intyg is shown as questioned until it is decided.',
  disputeNote: 'What you know about it (optional)',
  disputed:
    'The intyg is questioned, and those concerned have been told. You will be told when it is decided.',
  replaceText: 'The old intyg is in force until the new one is signed. Write what is to be corrected.',
  answer: 'Answer the revocation',
  answerText:
    'The answer is kept beside the revocation and is read by everyone who sees the intyg. You answer once.',
  answerField: 'Your answer',
  answered: 'Your answer is now beside the revocation. The person who revoked has been told.',
  revokedBecause: (reason) => `Revoked: ${reason}`,
  by: (who, date) => `${who}, ${date}`,
  answerOf: 'The doctor’s answer',
  questioned: 'Questioned',
  kind: { revocation: 'Reported for revocation', dispute: 'The signature is disputed' },
  stands: (reason) => `Decided: the intyg is in force. ${reason}`,
  accepted: 'Decided: the intyg is revoked.',
  waits: 'Not decided yet. The intyg is in force until it is.',
  accept: 'Revoke the intyg',
  reject: 'Let the intyg stand',
  rejectText: 'The person who reported is told your reason.',
  basisChanged: 'Basis changed',
  basisChangedText:
    'An enclosed intyg is no longer in force. The decision stands. Re-examine it, or record that it stands.',
  mine: 'Signed in your name',
  mineLead:
    'Everything that carries your signature, what is no longer in force too. If there is something you do not recognise, say so here.',
  mineNone: 'Nothing is signed in your name.',
  units: 'Intyg that carry the name of the unit',
  unitsNone: 'No intyg carries the name of the unit yet.',
  more: 'Only the latest 500 are shown. Older ones are found by their doctor.',
  issuedFacts: (signers, date) => `signed by ${signers} ${date}`,
  openFile: 'Open',
};
