/** Swedish as `libs/regulations/src/rules` says it, and the same in English. */
export const rules: Readonly<Record<string, string>> = {
  'kunde inte kontrolleras – bedömarens försäkran gäller':
    'could not be checked – the assessor’s own assurance applies',
  'enligt vårdgivaren': 'according to the care provider',
  'portföljens tjänstgöringsuppgifter': 'the service recorded in the portfolio',
  'Tjänstgjorde samtidigt vid {0} {1}–{2}.': 'Served at the same time at {0} {1}–{2}.',
  'Bedömaren är BT-läkaren själv.': 'The assessor is the doctor in BT.',
  portföljen: 'the portfolio',
  'Bedömaren är huvudansvarig handledare.': 'The assessor is the principal supervisor.',
  'portföljens handledaruppdrag': 'the assignments of supervisors in the portfolio',
  'Har undertecknat intyg i denna bastjänstgöring: {0}.': 'Has signed intyg in this BT: {0}.',
  'portföljens intyg': 'the intyg in the portfolio',
  'Inget gemensamt tjänsteställe någon dag och ingen annan del i bastjänstgöringen.':
    'No place of work in common on any day and no other part in the BT.',
  'Bedömarens tjänsteställe är okänt {0}–{1}.': 'The assessor’s place of work is unknown {0}–{1}.',
  'inga uppgifter': 'no records',
  'ofullständiga uppgifter': 'incomplete records',
  'Ingen tjänstgöring att jämföra med är registrerad än.': 'No service to compare with is registered yet.',
  'Delmålet {0} finns inte bland de delmål som är kända för specialiteten.':
    'The goal {0} is not among the goals that are known for the specialty.',
  '{0} hör till {1} och kan inte användas under {2}.': '{0} belongs to {1} and cannot be used under {2}.',
  'Intyget gäller en annan specialitet ({0}) än utbildningen ({1}).':
    'The intyg is about another specialty ({0}) than the training ({1}).',
  'Ansökan gäller {0} men utbildningen följer {1}.':
    'The application is about {0} but the training follows {1}.',
  'Ansökan gäller en annan specialitet ({0}) än utbildningen ({1}).':
    'The application is about another specialty ({0}) than the training ({1}).',
  ingen: 'none',
  'En föreskrift per ansökan': 'One regulation for each application',
  'Delmål och blanketter hämtas bara från den föreskrift som utbildningen följer.':
    'Goals and forms are taken only from the regulation that the training follows.',
  '{0} kan inte väljas: ansökan skulle ha kommit in senast {1}.':
    '{0} cannot be chosen: the application should have arrived by {1}.',
  '{0} gäller inte specialiseringstjänstgöring.': '{0} does not apply to ST.',
  '{0} kan väljas bara av den som har fullgjort allmäntjänstgöring eller påbörjat sin ST före {1}; ingendera är registrerad.':
    '{0} can be chosen only by those who have completed AT or began their ST before {1}; neither is registered.',
  'Skälet till valet av föreskrift är inte angivet.':
    'The reason for the choice of regulation has not been stated.',
  'Val av föreskrift': 'Choice of regulation',
  'Äldre bestämmelser får väljas av den som har fullgjort AT eller påbörjat ST före den 1 juli 2021. Valet sparas med sitt skäl.':
    'Older provisions may be chosen by those who have completed AT or began ST before 1 July 2021. The choice is kept with its reason.',
  'Dagen för intyget om godkänd bastjänstgöring, {0}, har inte varit.':
    'The day of the intyg of approved BT, {0}, has not come yet.',
  'Intyg om godkänd bastjänstgöring saknas; ansökan anger dess datum.':
    'The intyg of approved BT is missing; the application states its date.',
  'Bastjänstgöring görs en gång': 'BT is done once',
  'Den som redan har intyg om godkänd bastjänstgöring gör den inte igen för en ny specialitet, och specialistkompetens enligt de nya bestämmelserna förutsätter intyget.':
    'Those who already have the intyg of approved BT do not do it again for a new specialty, and specialist competence under the new provisions presupposes the intyg.',
  'Sex månader nås bara med tillgodoräknande: {0} månader tjänstgöring och {1} månader tillgodoräknat.':
    'Six months are reached only with credit: {0} months of service and {1} months credited.',
  'Intyget undertecknas medan tjänstgöringen pågår; bara dagar till och med undertecknandet räknas.':
    'The intyg is signed while the service goes on; only days up to and including the signing count.',
  'Intyget undertecknas före sista tjänstgöringsdagen {0}; senare dagar räknas inte.':
    'The intyg is signed before the last day of service {0}; later days do not count.',
  'Minst sex månader på heltid': 'At least six months full time',
  'Bastjänstgöringen är minst sex månader på heltid eller motsvarande på deltid. Tillgodoräknad tid räknas med och visas för sig.':
    'BT is at least six months full time or the equivalent part time. Credited time counts and is shown separately.',
  'Bastjänstgöringen är {0} månader på heltid till och med {1}; minst 6 krävs.':
    'BT is {0} full-time months up to and including {1}; at least 6 are required.',
  primärvård: 'primary care',
  'akut sjukvård': 'emergency care',
  'Ingen del av tjänstgöringen är inom {0}.': 'No part of the service is in {0}.',
  'Ange vilken del av tjänstgöringen som var inom {0}.': 'State which part of the service was in {0}.',
  'Del i primärvård och del i akut sjukvård': 'A part in primary care and a part in emergency care',
  'Intyget om fullgjord bastjänstgöring anger vilken del som var inom primärvård och vilken inom akut sjukvård.':
    'The intyg of completed BT states which part was in primary care and which in emergency care.',
  'Tre månader i vardera, tolv månader som norm': 'Three months in each, twelve months as the norm',
  'Minst tre månader i primärvård och tre i akut sjukvård, och tolv månader för den som inte har något att tillgodoräkna.':
    'At least three months in primary care and three in emergency care, and twelve months for those who have nothing to credit.',
  '{0} månader inom {1}; regionerna anger minst tre.': '{0} months in {1}; the regions state at least three.',
  'Bastjänstgöringen är {0} månader; det normala utan tillgodoräknande är tolv.':
    'BT is {0} months; the normal length without credit is twelve.',
  'Alla delmål har ett giltigt intyg': 'All goals have a valid intyg',
  'Intyget om uppnådd baskompetens vilar på gällande intyg om vart och ett av delmålen BT1–BT18.':
    'The intyg of achieved basic competence rests on intyg in force about each of the goals BT1–BT18.',
  '{0} saknar gällande intyg (bilaga 2).': '{0} lacks an intyg in force (appendix 2).',
  'Extern bedömare: {0}. {1} (Källa: {2}.)': 'External assessor: {0}. {1} (Source: {2}.)',
  'Den externa bedömaren har inget kontrollerat bevis om specialistkompetens denna dag.':
    'The external assessor has no checked specialist certificate on this day.',
  'Den externa bedömarens kunskaper och färdigheter i kompetensbedömning är inte intygade av regionen.':
    'The external assessor’s knowledge and skills in assessment of competence have not been attested by the region.',
  'Den externa bedömarens försäkran om att inte ha haft del i bastjänstgöringen saknas.':
    'The external assessor’s assurance of having had no part in the BT is missing.',
  'Den som ska underteckna är inte den utsedda externa bedömaren.':
    'Whoever is to sign is not the appointed external assessor.',
  'Oberoende extern bedömare': 'Independent external assessor',
  'Den externa bedömaren har specialistbevis, kan kompetensbedömning, har inte samtidigt tjänstgjort vid samma vårdenhet och har ingen annan del i bastjänstgöringen.':
    'The external assessor has a specialist certificate, can assess competence, has not served at the same care unit at the same time and has no other part in the BT.',
  'Den andra undertecknaren har ingen kontrollerad specialistkompetens {0}.':
    'The second signer has no checked specialist competence {0}.',
  'Den andra specialistläkaren har inte den sökta specialiteten. Vilken specialitet som krävs är inte läst i föreskriften.':
    'The second specialist does not have the specialty applied for. Which specialty is required has not been read in the regulation.',
  'en specialistläkare utöver den huvudansvariga handledaren':
    'a specialist besides the principal supervisor',
  'den huvudansvariga handledaren': 'the principal supervisor',
  'Intyget om uppnådd specialistkompetens saknar underskrift av {0}.':
    'The intyg of achieved specialist competence lacks the signature of {0}.',
  'Huvudansvarig handledare och den andra specialistläkaren ska vara två olika personer.':
    'The principal supervisor and the second specialist must be two different people.',
  'Två olika specialistläkare': 'Two different specialists',
  'Intyget om uppnådd specialistkompetens undertecknas av huvudansvarig handledare och av ytterligare en specialistläkare.':
    'The intyg of achieved specialist competence is signed by the principal supervisor and by one more specialist.',
  'Blanketten undertecknas av verksamhetschefen själv; uppgiften kan inte överlåtas.':
    'The form is signed by the head of department in person; the task cannot be delegated.',
  'Verksamhetschefens skriftliga beslut om utsedd läkare (4 kap. 4 §) saknas.':
    'The head of department’s written decision on an appointed doctor (4 kap. 4 §) is missing.',
  'Den som ska underteckna är inte den läkare som verksamhetschefen har utsett.':
    'Whoever is to sign is not the doctor whom the head of department has appointed.',
  'Verksamhetschefen kan inte utse sig själv.': 'The head of department cannot appoint themselves.',
  'Beslutet om utsedd läkare gäller inte i dag.': 'The decision on an appointed doctor does not apply today.',
  'Årtalet för huvudansvarig handledares handledarutbildning saknas.':
    'The year of the principal supervisor’s supervisor training is missing.',
  'Ange den studierektor som intyget har lämnats i samråd med.':
    'State the study director with whom the intyg has been issued in consultation.',
  'Utsedd läkare, handledarutbildning och studierektor':
    'Appointed doctor, supervisor training and study director',
  'En läkare som verksamhetschefen har utsett undertecknar bara med ett skriftligt beslut, och bara de intyg som medger det. Intyget anger året för handledarutbildningen och studierektorn.':
    'A doctor whom the head of department has appointed signs only with a written decision, and only the intyg that allow it. The intyg states the year of the supervisor training and the study director.',
  'Ingen intygar om sig själv': 'Nobody attests about themselves',
  'Den som intyget gäller undertecknar det inte, och två underskrifter är två personer. Ansökan är sökandens egen.':
    'The person the intyg is about does not sign it, and two signatures are two people. The application is the applicant’s own.',
  'Ansökan undertecknas bara av sökanden själv.': 'The application is signed only by the applicant.',
  'Undertecknarens behörighet kunde inte hämtas.': 'The signer’s competence could not be fetched.',
  'Undertecknaren har ingen kontrollerad legitimation {0}.': 'The signer has no checked licence {0}.',
  'Undertecknaren har ingen kontrollerad specialistkompetens {0}.':
    'The signer has no checked specialist competence {0}.',
  'Huvudansvarig handledare är inte specialist i den sökta specialiteten.':
    'The principal supervisor is not a specialist in the specialty applied for.',
  'Undertecknaren har inget uppdrag som gäller {0}.': 'The signer holds no assignment that applies {0}.',
  'Undertecknaren hade inget handledaruppdrag under den period som intyget gäller.':
    'The signer held no assignment as supervisor during the period that the intyg is about.',
  'Ett intyg som vilar på ett äldre intyg utfärdas av den huvudansvariga handledaren.':
    'An intyg that rests on an older intyg is issued by the principal supervisor.',
  'Behörig den dag intyget undertecknas': 'Competent on the day the intyg is signed',
  'Undertecknarens legitimation, specialitet och uppdrag gäller på undertecknandets dag och sparas med källa och tidpunkt.':
    'The signer’s licence, specialty and assignment apply on the day of signing and are kept with source and time.',
  'Handledaren har gått handledarutbildning, med angiven källa.':
    'The supervisor has had supervisor training, with its source stated.',
  '{0} har ingen registrerad handledarutbildning.': '{0} has no registered supervisor training.',
  '{0} uppnås inte genom kurs, så ett kursintyg räknas inte för det delmålet.':
    '{0} is not achieved by a course, so a course intyg does not count for that goal.',
  'En kursledare kan underteckna intyget om kurs men inget annat; varken personnummer eller specialitet krävs.':
    'A course leader can sign the intyg about a course and nothing else; neither personal identity number nor specialty is required.',
  '{0} kan inte undertecknas av en kursledare; det kan bara intyget om kurs.':
    '{0} cannot be signed by a course leader; only the intyg about a course can.',
  ' En vidimerad kopia finns; den räknas när originalet har kommit in eller intyget har skrivits om på gällande blankett.':
    ' A verified copy exists; it counts when the original has arrived or the intyg has been rewritten on a form in force.',
  'Intyg om uppnådd specialistkompetens ({0}) saknas bland de bifogade intygen.':
    'The intyg of achieved specialist competence ({0}) is missing among the enclosed intyg.',
  'Varje delmål är styrkt': 'Every goal is attested',
  'Varje delmål har ett gällande intyg på rätt blankett för varje utbildningsaktivitet som krävs; allmänna råd krävs aldrig. STa3 styrks bara med sin egen blankett.':
    'Every goal has an intyg in force on the right form for each training activity that is required; general advice is never required. STa3 is attested only by its own form.',
  'Delmål c har nummer, inte rubrik': 'c goals have numbers, not titles',
  'Delmålen i c-delen har inga officiella rubriker. Ett intyg anger numret; arbetsnamn står bara på skärmen och är märkta.':
    'The goals of the c part have no official titles. An intyg gives the number; working names stand only on the screen and are marked.',
  'Ange delmålets nummer och inget annat: ”{0}” är ingen delmålskod.':
    'Give the number of the goal and nothing else: “{0}” is no goal code.',
  'Tjänstgöringsgraden är över 100 procent {0}–{1} ({2} dagar).':
    'The percentage of service is over 100 per cent {0}–{1} ({2} days).',
  '{0} från {1}': '{0} from {1}',
  '{0} börjar före legitimationen {1}.': '{0} begins before the licence {1}.',
  '{0} ligger utanför tjänsten.': '{0} is outside the post.',
  '{0} slutar före första dagen.': '{0} ends before the first day.',
  'Månader på heltid, högst 100 procent': 'Full-time months, at most 100 per cent',
  'Månader är period gånger tjänstgöringsgrad utan ledighet. Samtidiga perioder får tillsammans vara högst heltid.':
    'Months are period times percentage of service without leave. Periods at the same time may together be at most full time.',
  ' Bastjänstgöringen är registrerad ur beslutet, inte signerad här.':
    ' The BT is registered from the decision, not signed here.',
  ' Bastjänstgöringens tjänstgöring är inte registrerad och räknas därför inte.':
    ' The service of the BT is not registered and therefore does not count.',
  'Tiden är {0} månader på heltid till och med {1}; {2} krävs. {3}{4}':
    'The time is {0} full-time months up to and including {1}; {2} are required. {3}{4}',
  '{0}: {1} månader, minst {2} krävs.': '{0}: {1} months, at least {2} are required.',
  'Det kunskapsprov som avslutar allmäntjänstgöringen är inte registrerat som godkänt.':
    'The knowledge test that ends AT is not registered as passed.',
  'Minst 66 månader (2021), 60 månader (2015), 54 månader (2015 med doktorsexamen) eller 18 månader AT med sina avsnitt. Ett undantag är ett eget beslut.':
    'At least 66 months (2021), 60 months (2015), 54 months (2015 with a doctorate) or 18 months of AT with its sections. An exception is a decision of its own.',
  'Från tidigare specialitet är {0} månader tillgodoräknade; högst 30 kan tillgodoräknas.':
    'From an earlier specialty {0} months are credited; at most 30 can be credited.',
  'Tid från tidigare specialitet är tillgodoräknad, men inget tidigare bevis är registrerat.':
    'Time from an earlier specialty is credited, but no earlier certificate is registered.',
  'Doktorsexamen förkortar redan tiden till 54 månader; forskarutbildningen är dessutom tillgodoräknad.':
    'The doctorate already shortens the time to 54 months; the research education is credited besides.',
  'För forskarutbildning är {0} månader tillgodoräknade; vanligen är det omkring sex, och hur mycket som kan räknas är inte läst.':
    'For research education {0} months are credited; usually it is about six, and how much may count has not been read.',
  'För forskarutbildning är {0} månader tillgodoräknade; hur mycket som kan räknas är inte läst i föreskriften.':
    'For research education {0} months are credited; how much may count has not been read in the regulation.',
  'Den utländska doktorsexamen ska vara bedömd; bedömningen bifogas ansökan.':
    'The foreign doctorate must have been assessed; the assessment is enclosed with the application.',
  '”{0}” kan inte tillgodoräknas i ST; där räknas bara tidigare specialistutbildning och forskarutbildning.':
    '“{0}” cannot be credited in ST; only earlier specialist education and research education count there.',
  '{0} från {1} ligger i allmäntjänstgöringen; AT räknas aldrig i ST.':
    '{0} from {1} lies in AT; AT never counts in ST.',
  'Tillgodoräknande i ST': 'Credit in ST',
  'Från en tidigare specialitet tillgodoräknas högst 30 månader; forskarutbildning visas för sig; AT räknas aldrig i ST.':
    'From an earlier specialty at most 30 months are credited; research education is shown separately; AT never counts in ST.',
  'Ansökan inom två år av ST': 'Application within two years of ST',
  'Bastjänstgöring i ST bör planeras så att ansökan kan göras inom de två första tjänstgöringsåren.':
    'BT in ST should be planned so that the application can be made within the first two years of service.',
  'Ansökan bör göras inom två tjänstgöringsår från ST-starten; de gick ut {0}. Det är ingen tidsgräns.':
    'The application should be made within two years of service from the start of ST; they ended {0}. It is not a time limit.',
  Tilläggsspecialiteten: 'The additional specialty',
  '{0} {1} förutsätter bevis i en basspecialitet; vilka som godtas är inte läst.':
    '{0} {1} presupposes a certificate in a base specialty; which ones are accepted has not been read.',
  '{0} {1} förutsätter bevis i en klinisk basspecialitet; inget är registrerat.':
    '{0} {1} presupposes a certificate in a clinical base specialty; none is registered.',
  '{0} {1} förutsätter bevis i {2}; inget är registrerat.':
    '{0} {1} presupposes a certificate in {2}; none is registered.',
  'Basspecialitet före gren och tillägg': 'Base specialty before branch and additional',
  'Bevis i en gren- eller tilläggsspecialitet förutsätter bevis i en basspecialitet när beslutet fattas; tjänstgöringen får pågå samtidigt.':
    'A certificate in a branch or additional specialty presupposes a certificate in a base specialty when the decision is made; the service may go on at the same time.',
  Ansökningsavgift: 'Application fee',
  'Avgiften följer ansökans slag och dag. Är den inte betald förelägger myndigheten, och avvisar därefter ansökan.':
    'The fee follows the kind and the day of the application. If it is not paid the authority orders payment, and then dismisses the application.',
  'Ingen avgift är känd för ansökans dag.': 'No fee is known for the day of the application.',
  'Avgiften {0} kronor är inte betald.': 'The fee {0} kronor is not paid.',
  'Betalt {0} kronor av {1}.': '{0} kronor of {1} paid.',
  'Ett avslag anger i vilka avseenden kompetensen är otillräcklig, skälen, och hur beslutet överklagas.':
    'A refusal states in what respects the competence is insufficient, the reasons, and how to appeal.',
  'Beslutets skäl saknas.': 'The reasons for the decision are missing.',
  'Ange både vad som brister och på vilket sätt.': 'State both what is lacking and in what way.',
  'Upplysning om hur beslutet överklagas saknas.': 'Information on how to appeal is missing.',
  'inte färdigundertecknat': 'not signed by all',
  'Intyget är redan undertecknat och ändras aldrig. Rätta med ett nytt intyg som ersätter det.':
    'The intyg is already signed and never changes. Put it right with a new intyg that replaces it.',
  'Det intyg som ska ersättas gäller inte.': 'The intyg that is to be replaced is not in force.',
  '{0} från {1} är {2}.': '{0} from {1} is {2}.',
  'okänd dag': 'unknown day',
  'En bifogad handling finns inte bland portföljens intyg.':
    'An enclosed document is not among the intyg of the portfolio.',
  'Ett undertecknat intyg ändras aldrig': 'A signed intyg never changes',
  'Rättelse är ett nytt intyg som ersätter; återkallelse har skäl; båda syns. Bara gällande intyg bifogas.':
    'A correction is a new intyg that replaces; a revocation has a reason; both are seen. Only intyg in force are enclosed.',
  'Blankettens version ({0}) drogs in {1}: {2} Skriv intyget på den gällande versionen.':
    'The version of the form ({0}) was withdrawn {1}: {2} Write the intyg on the version in force.',
  'Blankettens version är inte angiven.': 'The version of the form is not stated.',
  'Blanketten behåller sin version': 'The form keeps its version',
  'Ett intyg visas och kontrolleras för alltid med den version av blanketten som det undertecknades på. Nya intyg skrivs inte på en indragen version.':
    'An intyg is shown and checked for ever with the version of the form that it was signed on. New intyg are not written on a withdrawn version.',
  'Bedömningar under utbildningen är privata': 'Assessments during the training are private',
  'Bedömningar under utbildningen stannar mellan läkaren och handledarna om inte läkaren själv bifogar dem.':
    'Assessments during the training stay between the doctor and the supervisors unless the doctor encloses them.',
  'En bedömning är bifogad utan att läkaren själv har bifogat den.':
    'An assessment is enclosed without the doctor having enclosed it.',
  'Personen har skyddade personuppgifter: {0} får inte visa {1}.':
    'The person has protected personal data: {0} may not show {1}.',
  'Läkaren har skyddade personuppgifter: skriv ”{0}” här, eller lämna intyget på papper till Socialstyrelsen.':
    'The doctor has protected personal data: write “{0}” here, or hand in the intyg on paper to Socialstyrelsen.',
  'För den som har skyddade personuppgifter visas ingen adress, enhet eller ort i listor, dokument, meddelanden, loggar eller statistik.':
    'For people with protected personal data no address, unit or place is shown in lists, documents, messages, logs or statistics.',
  'Enheten behåller det den utfärdat': 'The unit keeps what it has issued',
  'Den enhet som utfärdat ett intyg kan se det även när läkaren har lämnat enheten.':
    'The unit that issued an intyg can see it even when the doctor has left the unit.',
  'Den utfärdande enheten kan inte längre se {0}.': 'The issuing unit can no longer see {0}.',
  'Rättslig grund för nationell insamling': 'Legal ground for collecting nationally',
  'Den rättsliga grunden för nationell insamling är inte på plats. Därför är ändamål, ansvarig och gallring inställningar, och varje del är avstängd tills de är angivna.':
    'The legal ground for collecting nationally is not in place. Purpose, controller and deletion are therefore settings, and each part is off until they are stated.',
  'rättslig grund': 'legal ground',
  '{0} är påslagen i region {1} utan {2}.': '{0} is turned on in region {1} without {2}.',
  'ordagrant läst i källan': 'read word for word in the source',
  'andrahandskälla, ej kontrollerad mot föreskriften':
    'second-hand source, not checked against the regulation',
  'slutsats, ej kontrollerad mot föreskriften': 'conclusion, not checked against the regulation',
  'bakgrundskunskap, ej kontrollerad mot föreskriften':
    'background knowledge, not checked against the regulation',
  'inget hinder i uppgifterna': 'no obstacle in the records',
  'ej kontrollerad uppgift': 'a record that has not been checked',
  'Hela tiden': 'The whole time',
  'Skyddade personuppgifter': 'Protected personal data',
  'Skyddad uppgift': 'Protected',
  listan: 'the list',
  dokumentet: 'the document',
  meddelandet: 'the message',
  loggen: 'the log',
  statistiken: 'the statistics',
  'Kursledare undertecknar bara kursintyg': 'Course leaders sign only course intyg',
  'Avslag anger var kompetensen brister': 'A refusal states where competence is lacking',
  Undertecknaren: 'The signer',
  ogiltigt: 'void',
  'Läkaren har redan intyg om godkänd bastjänstgöring, beslutat {0}{1}. Bastjänstgöring görs bara en gång.':
    'The doctor already has the intyg of approved BT, decided {0}{1}. BT is done only once.',
  '{0} saknar {1}.{2}': '{0} lacks {1}.{2}',
  '{0} saknar uppgift om blankettens version.': '{0} does not say which version of the form it is.',
};
