/** Moves the focus to the page's content, where what held it is no longer there. */
export function focusContent(): void {
  document.getElementById('content')?.focus({ preventScroll: true });
}
