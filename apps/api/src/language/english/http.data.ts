/** Swedish as `apps/api` says it, and the same in English. */
export const http: Readonly<Record<string, string>> = {
  'Inloggningen är redan använd': 'The sign-in has already been used',
  'Svaret från e-legitimationen har redan använts en gång eller är för gammalt. Inget är ändrat.':
    'The answer from the e-ID has already been used once or is too old. Nothing has been changed.',
  'E-legitimationen svarar inte': 'The e-ID does not answer',
  'Tjänsten för e-legitimation svarar inte just nu. Inget är ändrat. Vänta en stund och försök igen.':
    'The e-ID service does not answer right now. Nothing has been changed. Wait a while and try again.',
  'Svaret gick inte att lita på': 'The answer could not be trusted',
  'Svaret från tjänsten för e-legitimation stämde inte med det vi frågade om. Inget är ändrat. Försök igen; kontakta supporten om det händer flera gånger.':
    'The answer from the e-ID service did not agree with what we asked. Nothing has been changed. Try again; contact support if it happens several times.',
  'Du avbröt': 'You cancelled',
  'Du avbröt legitimeringen. Inget är ändrat.': 'You cancelled the identification. Nothing has been changed.',
  'Vi hittar dig inte': 'We cannot find you',
  'Du är legitimerad, men finns inte upplagd i Specialistvägen. Vänd dig till studierektorn eller vårdgivarens behörighetsadministratör, som kan lägga upp dig.':
    'You have identified yourself, but you are not in Specialistvägen. Turn to your study director or your care provider’s mandate administrator, who can add you.',
  'E-legitimationen räcker inte': 'The e-ID is not enough',
  'Den e-legitimation som användes har för låg tillitsnivå för detta. Inget är ändrat. Använd en e-legitimation med tillitsnivå 3.':
    'The e-ID that was used has too low an assurance level for this. Nothing has been changed. Use an e-ID at assurance level 3.',
  'Legitimeringen är för gammal': 'The identification is too old',
  'Du behöver legitimera dig på nytt för varje underskrift. Inget är underskrivet. Försök igen.':
    'You need to identify yourself again for each signature. Nothing has been signed. Try again.',
  'Någon annan legitimerade sig': 'Somebody else identified themselves',
  'Den som legitimerade sig är inte den som är inloggad. Inget är underskrivet.':
    'Whoever identified themselves is not the one who is signed in. Nothing has been signed.',
  'Du har loggats ut': 'You have been signed out',
  'Din inloggning tog slut innan underskriften blev klar. Inget är underskrivet. Logga in och försök igen.':
    'Your sign-in ended before the signature was completed. Nothing has been signed. Sign in and try again.',
  'Underskriften har gått ut': 'The signature has run out',
  'Underskriften påbörjades för länge sedan, är redan gjord eller hör till någon annan. Inget nytt är underskrivet.':
    'The signature was begun long ago, has already been made or belongs to somebody else. Nothing new has been signed.',
  'Sidan är inte öppen.': 'The page is not open.',
  'Du är inte inloggad, eller har varit borta för länge. Logga in igen.':
    'You are not signed in, or have been away too long. Sign in again.',
  'Anropet behöver huvudet Idempotency-Key med ett UUID, så att det inte kan utföras två gånger.':
    'The call needs the header Idempotency-Key with a UUID, so that it cannot be carried out twice.',
  'Sidan behöver läsas in på nytt innan ändringen kan sparas. Inget är ändrat.':
    'The page needs to be loaded again before the change can be saved. Nothing has been changed.',
  'Uppgifterna kunde inte tas emot': 'The details could not be received',
  'Du är inte inloggad': 'You are not signed in',
  'Du har inte behörighet': 'You do not have access',
  'Det finns inte': 'It does not exist',
  'Det går inte att göra så': 'That cannot be done',
  'Någon annan hann före': 'Somebody else was first',
  'Det som skickades är för stort': 'What was sent is too large',
  'Filtypen tas inte emot': 'The file type is not accepted',
  'Det går inte att genomföra': 'It cannot be carried out',
  'För många försök': 'Too many attempts',
  'Något gick fel hos oss': 'Something went wrong on our side',
  'Tjänsten svarar inte just nu': 'The service does not answer right now',
  'Något gick fel hos oss. Inget är ändrat. Försök igen; uppge ärendekoden om felet återkommer.':
    'Something went wrong on our side. Nothing has been changed. Try again; state the case code if the fault comes back.',
  'Tjänsten är hårt belastad just nu. Inget är ändrat. Försök igen om en stund.':
    'The service is under heavy load right now. Nothing has been changed. Try again in a while.',
  'Många försök på kort tid. Vänta en stund och försök igen.':
    'Many attempts in a short time. Wait a while and try again.',
  'Underskriftstjänsten svarar inte just nu. Inget är signerat och inget är förlorat. Försök igen om en stund.':
    'The signature service does not answer right now. Nothing has been signed and nothing is lost. Try again in a while.',
  'Dokumentet kunde inte göras, och felet är vårt. Inget är signerat och det du skrivit finns kvar. Uppge ärendekoden om felet återkommer.':
    'The document could not be made, and the fault is ours. Nothing has been signed and what you wrote is still there. State the case code if the fault comes back.',
  'Handlingen är redan underskriven.': 'The document is already signed.',
  'Filtypen tas inte emot. Skicka {0}.': 'The file type is not accepted. Send {0}.',
  'Fältet är okänt.': 'The field is unknown.',
  'Värdet saknas eller har fel form.': 'The value is missing or has the wrong form.',
  'Värdet är inte ett av dem som går att välja.': 'The value is not one of those that can be chosen.',
  'Värdet har fel form.': 'The value has the wrong form.',
  'Värdet är för kort eller för litet.': 'The value is too short or too small.',
  'Värdet är för långt eller för stort.': 'The value is too long or too large.',
  'hela landet': 'the whole country',
  'Till startsidan': 'To the start page',
  Tillbaka: 'Back',
  'Logga in igen': 'Sign in again',
  'Du skickas till underskriftstjänsten': 'You are taken to the signature service',
  'Du legitimerar dig och skriver under där, och kommer sedan tillbaka hit.':
    'You identify yourself and sign there, and then come back here.',
  Fortsätt: 'Continue',
  'Ett dokument i taget': 'One document at a time',
  'Tjänsten för e-legitimation skriver under ett dokument i taget. Inget är underskrivet. Öppna dokumenten ett och ett.':
    'The electronic identification service signs one document at a time. Nothing is signed. Open the documents one by one.',
};
