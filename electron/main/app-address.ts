/** Where the page lives: everything the window may show is under this address. */
export const appAddress = 'app://ui/';

/** Whether an address is one of the application's own pages. */
export function isAppAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null && url.protocol === 'app:' && url.host === 'ui' && url.username === '' && url.password === ''
  );
}
