/** Where the core reports what went wrong. Fields are declared ones: never a name, a number or a message text. */
export type Log = { error(fields: Record<string, unknown>, message: string): void };
