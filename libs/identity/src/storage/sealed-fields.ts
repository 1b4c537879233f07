/** Each sealed column opens for its own person only. */
export const contextOf = {
  number: (personId: string) => `identity.person:${personId}:number`,
  email: (personId: string) => `identity.person:${personId}:email`,
  birthDate: (personId: string) => `identity.person:${personId}:birth-date`,
};
