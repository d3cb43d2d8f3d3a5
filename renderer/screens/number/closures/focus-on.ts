/** Moves the focus to the element of an id, where there is one. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus();
}
