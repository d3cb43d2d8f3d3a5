/**
 * Who changed something and how long ago, short: « Marc, hier ».
 * @param author null = they had not said
 * @param changed as `formatChanged` says it
 */
export function whoAndWhen(author: string | null, changed: string): string {
  const [firstName] = author?.split(' ') ?? [];
  return firstName ? `${firstName}, ${changed}` : changed;
}
