/** Swedish as `libs/notices` says it, and the same in English. */
export const notices: Readonly<Record<string, string>> = {
  'Välj två olika klockslag, eller inga tysta timmar alls.':
    'Choose two different times, or no quiet hours at all.',
  'Du är utsedd att granska en enhet': 'You are appointed to review a unit',
  'En vårdgivare har utsett dig att granska en enhet. Enheten är öppen för dig de dagar som står i uppdraget.':
    'A care provider has appointed you to review a unit. The unit is open to you on the days of the appointment.',
  'Ett uppdrag att granska är återtaget': 'An appointment to review is withdrawn',
  'Ett uppdrag att granska en enhet är återtaget. Enheten är inte längre öppen för dig.':
    'An appointment to review a unit is withdrawn. The unit is no longer open to you.',
  'En granskning av en enhet är lämnad': 'A review of a unit has been handed in',
  'En extern granskning av en enhet hos er är lämnad. Rapporten finns att läsa.':
    'An external review of a unit of yours has been handed in. The report can be read.',
  'En enhet bör granskas inom ett år': 'A unit should be reviewed within a year',
  'Det är snart fem år sedan en enhet hos er granskades externt. Nästa granskning bör göras inom ett år.':
    'It is soon five years since a unit of yours was reviewed externally. The next review should be made within a year.',
  'Ett intyg väntar på dig': 'An intyg waits for you',
  'Någon har bett dig om ett intyg.': 'Somebody has asked you for an intyg.',
  'Ett kursintyg väntar på dig': 'A course intyg waits for you',
  'En läkare har bett dig som kursledare att underteckna ett intyg om en kurs.':
    'A doctor has asked you as course leader to sign an intyg about a course.',
  'Ett intyg har återsänts': 'An intyg has been returned',
  'Ett intyg har återsänts till dig med en förklaring.':
    'An intyg has been returned to you with an explanation.',
  'Ett intyg har avböjts': 'An intyg has been declined',
  'Den du frågade har avböjt att utfärda intyget.': 'The person you asked has declined to issue the intyg.',
  'Ett intyg får inte sin andra underskrift': 'An intyg will not get its second signature',
  'Den som skulle medsignera ett intyg kan inte längre göra det. Underskriften som fanns gäller inte; intyget ligger hos läkaren igen.':
    'Whoever was to sign an intyg as the second can no longer do so. The signature that was there is not valid; the intyg is with the doctor again.',
  'Ett intyg är signerat': 'An intyg is signed',
  'Ett intyg i din portfölj är signerat.': 'An intyg in your portfolio is signed.',
  'Ett intyg är återkallat': 'An intyg is revoked',
  'Ett intyg har återkallats. Skälet står på intyget, och läkaren kan svara där.':
    'An intyg has been revoked. The reason is on the intyg, and the doctor can answer there.',
  'En återkallelse har fått ett svar': 'A revocation has been answered',
  'Läkaren har svarat på en återkallelse som du har gjort. Svaret står på intyget.':
    'The doctor has answered a revocation that you made. The answer is on the intyg.',
  'En underskrift är ifrågasatt': 'A signature is disputed',
  'Den vars namn står på ett intyg säger att underskriften inte är deras. Intyget gäller tills det är avgjort.':
    'The person whose name is on an intyg says that the signature is not theirs. The intyg is in force until it is decided.',
  'Ett intyg i ett ärende är ifrågasatt': 'An intyg in a case is questioned',
  'Ett intyg i ett ärende som du har är anmält. Du avgör om det ska återkallas.':
    'An intyg in a case that you have is reported. You decide whether it is to be revoked.',
  'Din anmälan är avgjord': 'Your report is decided',
  'Din anmälan om ett intyg är avgjord. Hur det gick står på intyget.':
    'Your report about an intyg is decided. The outcome is on the intyg.',
  'Underlaget i ett ärende är ändrat': 'The basis of a case has changed',
  'Ett intyg i ett ärende som du har gäller inte längre. Läs ärendet och ta ställning.':
    'An intyg in a case that you have is no longer in force. Read the case and take a position.',
  'Ännu inte uppnått': 'Not yet achieved',
  'Din handledare eller bedömare har antecknat vad som återstår. Du kan skriva en kommentar.':
    'Your supervisor or assessor has noted what remains. You can write a comment.',
  'Ett intyg väntar på din medsignering': 'An intyg waits for your second signature',
  'En av två har signerat. Nu väntar intyget på dig.': 'One of two has signed. Now the intyg waits for you.',
  'Något signerades i ditt namn': 'Something was signed in your name',
  'En handling signerades i ditt namn. Var det inte du, säg till genast.':
    'A document was signed in your name. If it was not you, say so at once.',
  'Socialstyrelsen begär komplettering': 'Socialstyrelsen requests a supplement',
  'En sak i din ansökan behöver kompletteras.': 'Something in your application needs to be supplemented.',
  'En komplettering har kommit in': 'A supplement has arrived',
  'En begärd komplettering har besvarats.': 'A supplement that was requested has been answered.',
  'Avgiften för din ansökan är inte betald': 'The fee for your application is not paid',
  'Socialstyrelsen förelägger dig att betala avgiften för din ansökan.':
    'Socialstyrelsen orders you to pay the fee for your application.',
  'Du kan yttra dig innan Socialstyrelsen beslutar':
    'You can give a statement before Socialstyrelsen decides',
  'Det finns skäl som talar emot din ansökan. Du kan yttra dig innan beslutet fattas.':
    'There are reasons against your application. You can give a statement before the decision is made.',
  'Ett yttrande har kommit in': 'A statement has arrived',
  'Den sökande har yttrat sig.': 'The applicant has given a statement.',
  'Beslut i ditt ärende': 'Decision in your case',
  'Socialstyrelsen har fattat beslut i ditt ärende.': 'Socialstyrelsen has made a decision in your case.',
  'En extern bedömare är utsedd': 'An external assessor is appointed',
  'En extern bedömare har utsetts.': 'An external assessor has been appointed.',
  'En invändning mot en extern bedömare': 'An objection to an external assessor',
  'En läkare har invänt mot en extern bedömare som du har utsett.':
    'A doctor has objected to an external assessor whom you appointed.',
  'Din invändning är besvarad': 'Your objection is answered',
  'Din invändning mot den externa bedömaren har fått ett svar.':
    'Your objection to the external assessor has been answered.',
  'Ett uppdrag som extern bedömare är återtaget': 'An appointment as external assessor is withdrawn',
  'Ett uppdrag som extern bedömare har återtagits.':
    'An appointment as external assessor has been withdrawn.',
  'Påminnelse: ett intyg väntar på dig': 'Reminder: an intyg waits for you',
  'Ett intyg har väntat på dig i minst sju dagar.': 'An intyg has waited for you for at least seven days.',
  'Påminnelse: flera saker väntar på dig': 'Reminder: several things wait for you',
  'Flera saker har väntat på dig en tid. Du ser dem i Att göra.':
    'Several things have waited for you for some time. You see them in To do.',
  'Stämmer intyget?': 'Is the intyg right?',
  'Socialstyrelsen frågar om ett intyg från din enhet stämmer.':
    'Socialstyrelsen asks whether an intyg from your unit is right.',
  'En enhet har svarat': 'A unit has answered',
  'En enhet har svarat på om ett intyg stämmer.': 'A unit has answered whether an intyg is right.',
  'Din ansökan har kommit in': 'Your application has arrived',
  'Din ansökan har kommit in till Socialstyrelsen.': 'Your application has arrived at Socialstyrelsen.',
  'Ett ärende har bytt handläggare': 'A case has changed case officer',
  'En kollega har tagit över ett ärende som du hade. Skälet står i ärendets händelser.':
    'A colleague has taken over a case that you had. The reason is in the history of the case.',
  'Ett ärende har lämnats åt dig': 'A case has been handed to you',
  'En kollega har lämnat ett ärende åt dig. Ta det för att läsa det.':
    'A colleague has handed you a case. Take it to read it.',
  'Socialstyrelsen överväger att ändra ett beslut': 'Socialstyrelsen is considering a change of a decision',
  'Ett beslut som gäller dig omprövas. Du kan yttra dig innan något ändras.':
    'A decision about you is being re-examined. You can give a statement before anything changes.',
  'En signering blev inte klar': 'A signing was not completed',
  'En signering som du påbörjade blev inte klar. Ingenting är signerat; börja om när du vill.':
    'A signing that you began was not completed. Nothing has been signed; begin again when you like.',
  'Din fil är prövad': 'Your file has been tried',
  'Filen är prövad rad för rad. Inget är inläst än; läs rapporten och bestäm.':
    'The file has been tried row by row. Nothing has been read in yet; read the report and decide.',
  'Din fil är inläst': 'Your file has been read in',
  'Filen är inläst. Rapporten säger vad det blev.':
    'The file has been read in. The report says what came of it.',
  'Din inläsning är ångrad': 'Your reading in has been undone',
  'Det som inget vilar på är borttaget. Rapporten säger vad som står kvar.':
    'What nothing rests on has been removed. The report says what remains.',
  'Din fil lästes inte in': 'Your file was not read in',
  'Filen gick inte att läsa in, och inget är ändrat. Rapporten säger varför.':
    'The file could not be read in, and nothing has been changed. The report says why.',
  'En bedömning väntar på dig': 'An assessment waits for you',
  'En läkare har bett dig om en bedömning. Den tar ungefär en minut.':
    'A doctor has asked you for an assessment. It takes about a minute.',
  'En läkare ber dig om en bedömning': 'A doctor asks you for an assessment',
  'En läkare under utbildning har bett dig om en bedömning. Du behöver inget konto, bara e-legitimation.':
    'A doctor in training has asked you for an assessment. You need no account, only an e-ID.',
  'Du har fått en bedömning': 'You have been assessed',
  'Någon har bedömt ett tillfälle åt dig. Bedömningen ligger i din portfölj.':
    'Somebody has assessed an occasion for you. The assessment is in your portfolio.',
  'En bedömning har avböjts': 'An assessment has been declined',
  'Den du bad om en bedömning har avböjt. Skälet står på begäran.':
    'The person you asked for an assessment has declined. The reason is on the request.',
  'En bedömning blev inte gjord': 'An assessment was not made',
  'En begäran om bedömning har legat obesvarad och är avslutad. Du kan be igen.':
    'A request for an assessment has been left unanswered and is closed. You can ask again.',
  'Ett ärende har kommit in i ditt rum': 'A case has come in to your room',
  'Något har kommit in som någon av er ska ta hand om. Ta ärendet för att börja.':
    'Something has come in that one of you is to take care of. Take the case to begin.',
  'En frist har gått ut': 'A due day has passed',
  'En frist i ett ärende i ditt rum har gått ut. Gör det som återstår, eller flytta fristen med skäl.':
    'A due day in a case in your room has passed. Do what is left, or move the day with a reason.',
  'En andra handläggare behövs': 'A second case officer is needed',
  'En kollega har föreslagit något som två ska stå bakom. Läs skälet och ta ställning.':
    'A colleague has proposed something that two are to stand behind. Read the reason and decide.',
  'Socialstyrelsen vill höra dig': 'Socialstyrelsen wants to hear you',
  'Socialstyrelsen har skrivit till dig och du kan yttra dig innan något avgörs. Läs vad det gäller och till när du kan svara.':
    'Socialstyrelsen has written to you and you can give a statement before anything is settled. Read what it is about and until when you can answer.',
  'Ett yttrande har kommit in i ditt rum': 'A statement has come in to your room',
  'Den som du har kommunicerat med har yttrat sig.': 'Whoever you communicated with has given a statement.',
  'Socialstyrelsen har underrättat er': 'Socialstyrelsen has told you something',
  'Socialstyrelsen har underrättat er som arbetsgivare. Läs vad det gäller, och på vilken grund det lämnas.':
    'Socialstyrelsen has told you something as an employer. Read what it is about, and on which ground it is told.',
  'Något att titta på i ett intyg': 'Something to look at in an intyg',
  'En rimlighetskontroll har funnit något i ett intyg hos dem du är studierektor för. Det kan ha en enkel förklaring.':
    'A plausibility check has found something in an intyg of those whose study director you are. It may have a simple explanation.',
  'En fråga om ett intyg du har undertecknat': 'A question about an intyg that you have signed',
  'En rimlighetskontroll har funnit något i ett intyg som du har undertecknat. Du kan svara på vad som förklarar det. Intyget gäller.':
    'A plausibility check has found something in an intyg that you have signed. You can answer what explains it. The intyg is in force.',
  'Svar om ett intyg': 'An answer about an intyg',
  'Den som undertecknade har svarat på vad en rimlighetskontroll fann.':
    'The signer has answered what a plausibility check found.',
  'Larm: underskriftsloggen stämmer inte': 'Alarm: the signature log does not hold',
  'Granskningen av det som är utfärdat har funnit något som inte är som det undertecknades.':
    'The audit of what has been issued has found something that is not as it was signed.',
  'Tidigare uppgifter om dig är inlästa': 'Earlier records about you have been read in',
  'Din studierektor har läst in uppgifter ur ett annat verktyg i din portfölj. Se vad det är, och ta bort det som är fel.':
    'Your study director has read in records from another tool into your portfolio. See what they are, and remove what is wrong.',
};
