/** The file is sealed for its own review: bytes moved to another row do not open (decision 10). */
export const fileContext = (reviewId: string) => `reviews:report:${reviewId}`;
