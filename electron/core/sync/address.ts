/**
 * The address of a cloud as a person types it, in the one form it is kept in; what is left out of it is filled in.
 * Plain HTTP is for this computer alone: beyond it the token would be read by whoever is on the way.
 */
export function readAddress(typed: string): { address: string } | { refused: 'not_an_address' | 'insecure' } {
  const text = typed.trim();
  const isWhole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const whole = isWhole ? text : `https://${text}`;
  if (!URL.canParse(whole)) return { refused: 'not_an_address' };
  const url = new URL(whole);
  const isLocal = isThisComputer(url);
  if (isLocal && !isWhole) return readAddress(`http://${text}`);
  const isOfTheWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isOfTheWeb || url.username || url.password) return { refused: 'not_an_address' };
  if (url.protocol === 'http:' && !isLocal) return { refused: 'insecure' };
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  return { address: `${url.origin}${path}` };
}

function isThisComputer({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
