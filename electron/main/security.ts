import type { Session, WebContents } from 'electron';
import { isAppAddress } from './app-address.ts';

/** Copying a text on a click; reading what others have copied stays refused. */
const grantedToOurPages = 'clipboard-sanitized-write';

/** Refuses every permission a page could ask for or look up, except for our own top page to copy a text. */
export function limitPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, { isMainFrame, requestingUrl }) =>
    callback(permission === grantedToOurPages && isMainFrame && isAppAddress(requestingUrl)),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, { isMainFrame }) =>
      permission === grantedToOurPages && isMainFrame && isAppAddress(requestingOrigin),
  );
  session.setDevicePermissionHandler(() => false);
}

/** Keeps a window's content on the application's own pages: no other address, no window of its own, no frame. */
export function confine(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
