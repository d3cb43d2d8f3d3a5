/**
 * Does something once a dialog or sheet that closes has given the focus back, which it does a frame after it is
 * gone. Returns what calls it off.
 */
export function onceFocusReturned(action: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(action);
  });
  return () => cancelAnimationFrame(frame);
}
