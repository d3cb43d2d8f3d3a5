/** Country code 999 is assigned to nobody: the number of people who are made up. */
export const madeUpPhone = '+9990000000';
