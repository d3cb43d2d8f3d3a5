/** What is asked for: how many random sequences, and with which seed; null leaves the seeds to whoever tries. */
export type Wanted = { seed: number | null; sequences: number };

/** One way of trying: prints what it finds, and says whether everything held. */
export type Part = (wanted: Wanted) => Promise<boolean>;
