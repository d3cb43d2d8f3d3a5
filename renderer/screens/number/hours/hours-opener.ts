/** The button that opens the hours. */
export const hoursOpenerId = 'edit-hours';
