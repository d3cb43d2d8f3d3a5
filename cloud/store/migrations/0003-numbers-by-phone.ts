/** Finds the live number of a workspace that has a phone: no two may. */
export const numbersByPhone = [
  `create index rule_phone on rule (ws, (body->>'phone')) where kind = 'phone_number' and not deleted`,
];
