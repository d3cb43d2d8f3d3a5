/** The id of the button that opens the closures. */
export const closuresOpenerId = 'edit-closures';
