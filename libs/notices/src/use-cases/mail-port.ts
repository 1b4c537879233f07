export type OutgoingMail = { to: string; subject: string; text: string; messageId: string };

/**
 * The outside world's mail. `captured` means that nothing left the machine (demo); it is shown on the demo's mail page.
 * A refusal that is for good (unknown address) is `refused`; anything thrown is tried again.
 */
export abstract class MailPort {
  abstract deliver(mail: OutgoingMail): Promise<'sent' | 'captured' | 'refused'>;
}

/** Sends nothing: the demo's and the tests' mail. */
export class CapturedMailPort extends MailPort {
  deliver(): Promise<'captured'> {
    return Promise.resolve('captured');
  }
}
