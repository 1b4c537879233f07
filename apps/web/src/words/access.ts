/** The accessibility statement: only what has been done, and what has not. */
export const access = {
  title: 'Tillgänglighet',
  lead: 'Alla ska kunna använda Specialistvägen. Här står vad vi har prövat, vad som inte är prövat och hur du säger till när något inte fungerar.',
  aim: {
    heading: 'Det vi siktar på',
    text: 'WCAG 2.2 på nivå AA, för varje sida och varje roll. Ingen utomstående har granskat tjänsten, så vi påstår inte att den uppfyller allt.',
  },
  tested: {
    heading: 'Det här prövas varje gång programmet ändras',
    lead: 'Proven görs av program i webbläsaren Chromium, mot en körande tjänst med påhittade personer.',
    items: [
      'Sidorna granskas med verktyget axe i datorbredd, i telefonbredd och på en skärm som är 320 punkter bred, för varje roll: tomma, påbörjade och med allt inskickat. De roller som möter det granskas också med så långa texter som får plats, när något är fel ifyllt och när läkaren har skyddade uppgifter. Ingen anmärkning godtas.',
      'Inget ska behöva rullas i sidled, inte heller på den smalaste skärmen.',
      'Centrala sidor prövas med dubbelt så stor text, med de färger som användaren själv har valt (forced colors) och med minskad rörelse.',
      'Åtta hela vägar går att klara med bara tangentbordet: läkarens vecka, handledarens, studierektorns och kursledarens arbete, handläggarens beslut, den externa bedömarens besked, ett nytt uppdrag och att kontrollera ett intyg. Fokus ska synas och får inte fastna.',
      'Varje sida har en huvudrubrik, ett språk och ett namn som säger vad den är.',
      'Det som webbläsaren lämnar till en skärmläsare från varje rolls huvudsidor är sparat som text, och varje ändring av det måste godkännas.',
    ],
  },
  missing: {
    heading: 'Det här är inte prövat, eller brister',
    items: [
      'Ingen som själv använder skärmläsare, förstoring eller talstyrning har prövat tjänsten. Program hittar bara en del av felen.',
      'Andra webbläsare än Chromium är inte prövade på det här sättet.',
      'Intyg och beslut är PDF-filer som är taggade och har språk och titel, och våra egna prov ser till det. De har inte granskats mot hela PDF/UA, och inte lästs med skärmläsare.',
      'PDF-filer och bilder som en läkare själv laddar upp kan sakna det som en skärmläsare behöver.',
      'Diagram och kartor i statistiken är inte prövade med skärmläsare. Siffrorna står också i en tabell under varje fråga.',
      'Inloggningen görs hos en e-legitimation. Den sidan är inte vår.',
      'Lagens ord, alla handlingar och mejlen finns bara på svenska.',
    ],
  },
  report: {
    heading: 'Säg till när något inte fungerar',
    text: 'Berätta vilken sida det gäller, vad du försökte göra och vilket hjälpmedel du använder. Skriv inga personnummer.',
    nobody:
      'Specialistvägen drivs ännu inte av någon myndighet, så det finns ingen adress att skriva till. Den som tar tjänsten i drift ska sätta ut sin adress här innan någon använder den på riktigt.',
  },
  law: {
    heading: 'Lagen',
    text: 'Lagen (2018:1937) om tillgänglighet till digital offentlig service gäller för den myndighet eller region som driver tjänsten. Myndigheten för digital förvaltning (Digg) har tillsyn, och dit kan du vända dig om du inte är nöjd med svaret.',
    unverified: 'ej kontrollerad mot lagtexten',
  },
  changed: 'Skriven den 1 dec 2026.',
};
