/** Swedish as `libs/plausibility` says it, and the same in English. */
export const plausibility: Readonly<Record<string, string>> = {
  'Skriv högst 2 000 tecken.': 'Write at most 2,000 characters.',
  'Skriv vad som förklarar det.': 'Write what explains it.',
  'Skriv hur du har bedömt det.': 'Write how you have assessed it.',
  'Det som är förklarat lämnas inte vidare.': 'What is explained is not passed on.',
  'Intyget finns inte.': 'The intyg does not exist.',
  'Frågan finns inte.': 'The question does not exist.',
  'Bara den som undertecknar svarar.': 'Only the signer answers.',
  'Du har redan svarat. Svaret kan inte ändras.': 'You have already answered. The answer cannot be changed.',
  'Ingen bedömer det den själv har undertecknat.': 'Nobody assesses what they have signed themselves.',
  'Någon annan har bedömt det sedan sidan visades. Läs in sidan igen.':
    'Somebody else has assessed it since the page was shown. Load the page again.',
  'Falskt larm i {0} av {1} påhittade ärliga portföljer. Hur ofta det är fel i verkligheten är inte mätt.':
    'A false alarm in {0} of {1} made-up honest portfolios. How often it is wrong in reality has not been measured.',
  'Av {0} påhittade ärliga portföljer fick {1} någon varning alls, och i {2} sammanföll två så att en handläggare hade sett dem.':
    'Of {0} made-up honest portfolios {1} had any warning at all, and in {2} two coincided so that an officer would have seen them.',
  'Tjänstgöring på annat håll': 'Service elsewhere',
  'Intyget gäller en enhet hos en vårdgivare där läkaren inte har någon tjänstgöring, medan läkaren tjänstgjorde på heltid hos en annan.':
    'The intyg is about a unit at a care provider where the doctor has no service, while the doctor served full time at another.',
  'Minst 31 dagar av perioden på heltid hos andra vårdgivare, och ingen dag hos enhetens vårdgivare.':
    'At least 31 days of the period full time at other care providers, and no day at the care provider of the unit.',
  'En sidotjänstgöring på några veckor registreras ofta inte för sig, och inom en vårdgivare byter enheter namn. En som är längre än en månad hos en annan vårdgivare brukar stå bland perioderna.':
    'A side placement of some weeks is often not registered by itself, and within a care provider units change their names. One that is longer than a month at another care provider usually stands among the periods.',
  'Läkaren tjänstgjorde på heltid hos andra vårdgivare {0} dagar under perioden {1}–{2}, och har ingen tjänstgöring hos vårdgivaren som intyget gäller.':
    'The doctor served full time at other care providers for {0} days of the period {1}–{2}, and has no service at the care provider that the intyg is about.',
  'Undertecknaren har inte arbetat på enheten': 'The signer has not worked at the unit',
  'Den som undertecknar som handledare är inte känd på enheten som intyget gäller.':
    'Whoever signs as supervisor is not known at the unit that the intyg is about.',
  'Ingen anställning, inget uppdrag och ingen egen tjänstgöring på enheten, vare sig då eller tidigare, och inga underskrifter där för minst två andra läkare (en, om personen är anställd på en annan enhet hos vårdgivaren). En anställning hos vårdgivaren utan angiven enhet räcker, och en på den enhet som enheten har gjorts om till eller från.':
    'No employment, no mandate and no service of their own at the unit, neither then nor before, and no signatures there for at least two other doctors (one, if the person is employed at another unit of the care provider). An employment at the care provider without a unit is enough, and one at the unit that it was made into or from.',
  'En handledare intygar vad den själv har sett. Register över anställningar har luckor, och vikarier saknas ofta, så kontrollen har oftare fel än de andra. Huvudansvarig handledare, extern bedömare och verksamhetschef prövas inte, eftersom de ofta arbetar någon annanstans.':
    'A supervisor attests what they have seen themselves. Registers of employment have holes, and locums are often missing, so the check is wrong more often than the others. The principal supervisor, external assessor and head of department are not checked, since they often work elsewhere.',
  'Den som undertecknar har ingen känd anställning, inget uppdrag och ingen tjänstgöring på enheten som intyget gäller.':
    'The signer has no known employment, no mandate and no service at the unit that the intyg is about.',
  'läste om ett intyg': 'read about an intyg',
  'Fyrtio underskrifter på tio minuter': 'Forty signatures in ten minutes',
  'Samma person undertecknar så många intyg, ett och ett, att de knappast har hunnit läsas.':
    'The same person signs so many intyg, one by one, that they can hardly have been read.',
  'Minst 40 underskrifter på tio minuter. Kursintyg räknas inte, och inte heller flera intyg som visades på en sida och undertecknades på en gång.':
    'At least 40 signatures in ten minutes. Course intyg are not counted, nor are several intyg that were shown on one page and signed at once.',
  'Femton sekunder för varje intyg, med ny inloggning, räcker inte för att läsa. Det som visas samlat läses samlat.':
    'Fifteen seconds for each intyg, with a new sign-in, are not enough to read it. What is shown together is read together.',
  'Minst {0} intyg undertecknades ett och ett av samma person inom tio minuter.':
    'At least {0} intyg were signed one by one by the same person within ten minutes.',
  'Ömsesidiga underskrifter': 'Mutual signatures',
  'Två läkare undertecknar intyg om varandra.': 'Two doctors sign intyg about each other.',
  'Ett intyg åt vardera hållet som gäller. Kursintyg räknas inte.':
    'One intyg in force in each direction. Course intyg are not counted.',
  'Den som intygar någon annans utbildning är specialist och sällan själv under utbildning för den som den handleder. Två som båda är specialister och utbildar sig vidare kan göra det ärligt.':
    'Whoever attests somebody else’s training is a specialist and seldom in training under the one they supervise. Two who are both specialists and train further can do it honestly.',
  'Läkaren som intyget gäller har själv undertecknat {0} intyg om den som undertecknar detta.':
    'The doctor whom the intyg is about has signed {0} intyg about the one who signs this.',
  'Nästan allt samma dag i slutet': 'Almost everything on one day at the end',
  'Nästan allt som en person har undertecknat i utbildningen är undertecknat en enda dag i dess slut.':
    'Almost everything that a person has signed in the training is signed on a single day at its end.',
  'Minst åtta intyg, och minst fyra av fem av personens intyg i utbildningen, ett och ett samma dag, högst en vecka från tjänstens sista dag. Kursintyg räknas inte, och inte heller flera intyg som visades på en sida och undertecknades på en gång.':
    'At least eight intyg, and at least four in five of the person’s intyg in the training, one by one on the same day, at most a week from the last day of the post. Course intyg are not counted, nor are several intyg that were shown on one page and signed at once.',
  'Mål intygas när de är uppnådda. Några intyg samlas alltid i slutet, men sällan alla.':
    'Goals are attested when they are reached. Some intyg always gather at the end, but seldom all.',
  '{0} av de {1} intyg som personen har undertecknat i utbildningen är undertecknade {2}, i slutet av tjänsten.':
    '{0} of the {1} intyg that the person has signed in the training are signed {2}, at the end of the post.',
  'Undertecknat under uppehåll': 'Signed during an interruption',
  'Den som undertecknar har själv uppehåll i sin utbildning den dagen.':
    'The signer is on an interruption of their own training on that day.',
  'Underskriftens dag ligger i ett registrerat uppehåll. Ledighet är bara känd för läkare under utbildning; för andra prövas det inte.':
    'The day of the signature lies in a registered interruption. Leave is known of doctors in training only; for others it is not checked.',
  'Den som är ledig följer ingen läkare i tjänst. Ett intyg om tiden innan kan ändå undertecknas ärligt.':
    'Whoever is on leave follows no doctor at work. An intyg about the time before can be signed honestly all the same.',
  'Den som undertecknar har uppehåll i sin egen utbildning {0}.':
    'The signer is on an interruption of their own training {0}.',
  'Enheten fanns inte då': 'The unit did not exist then',
  'Intyget gäller en tid då enheten enligt registret inte fanns.':
    'The intyg is about a time when the unit did not exist according to the register.',
  'Minst 31 dagar av perioden före enhetens första dag eller efter dess sista.':
    'At least 31 days of the period before the first day of the unit or after its last.',
  'Vid en omorganisation skrivs intyg ofta på den nya enheten. Därför räknas den inte när läkaren tjänstgjorde på en enhet hos samma vårdgivare som slutade när den nya började, eller började när den slutade.':
    'In a reorganisation intyg are often written on the new unit. So it does not count when the doctor served at a unit of the same care provider that ended when the new one began, or began when it ended.',
  'Enheten fanns inte enligt registret under {0} dagar av intygets period.':
    'The unit did not exist according to the register for {0} days of the period of the intyg.',
};
