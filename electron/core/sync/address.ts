/**
 * The address of a cloud as a person types it, in the one form it is kept in; what is left out of it is filled in.
 * Plain HTTP is for this computer alone: beyond it the token would be read by whoever is on the way.
 */
export function readAddress(typed: string): { address: string } | { refused: 'not_an_address' | 'insecure' } {
  const text = typed.trim();
  const isLocal = /^(https?:\/\/)?(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$)/i.test(text);
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${isLocal ? 'http' : 'https'}://${text}`;
  if (!URL.canParse(whole)) return { refused: 'not_an_address' };
  const url = new URL(whole);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.hostname === '') {
    return { refused: 'not_an_address' };
  }
  if (url.protocol === 'http:' && !isLocal) return { refused: 'insecure' };
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  return { address: `${url.origin}${path}` };
}
