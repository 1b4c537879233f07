/** On the page that leads to the signing service; seen for a moment, or until the button is pressed. */
export const POST_FORM_WORDS = {
  title: 'Du skickas till underskriftstjänsten',
  text: 'Du legitimerar dig och skriver under där, och kommer sedan tillbaka hit.',
  button: 'Fortsätt',
} as const;
