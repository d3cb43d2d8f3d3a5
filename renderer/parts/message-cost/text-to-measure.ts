type Known = {
  /** What is typed. */
  message: string;
  /** The text as a contact would receive it, once the core has said one. */
  received: string | undefined;
  /** `received` is that of `message`, not of what was typed before. */
  isCurrent: boolean;
};

/**
 * The text whose length is told while it is written: what a contact would receive, and until that is known
 * what is typed. Only the core's own answer says that nothing would be left.
 */
export function textToMeasure({ message, received, isCurrent }: Known): string {
  if (message.trim() === '') return '';
  if (received === undefined || (received === '' && !isCurrent)) return message;
  return received;
}
