/** Whether a source has been read word for word (decision 24). */
export const isUnverified = (confidence: string | undefined) =>
  confidence !== undefined && !/^(EX|exact)/i.test(confidence);
