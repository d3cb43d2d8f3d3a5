/**
 * Does a task at intervals for as long as it is needed, never twice at the same time.
 * @param isNeeded asked before each time: when it no longer is, nothing runs until the next `start`
 * @param task throws nothing
 */
export function makePoller(milliseconds: number, isNeeded: () => boolean, task: () => Promise<void>) {
  let running: Promise<void> | null = null;
  let isUrgent = false;
  let wake = (): void => undefined;

  async function run(): Promise<void> {
    for (;;) {
      if (!isUrgent) await pause();
      isUrgent = false;
      if (!isNeeded()) break;
      await task();
    }
    running = null;
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  return {
    /** Begins, where it is not running. */
    start(): void {
      running ??= run();
    },
    /** Does the task at once; where it is being done, once more right after. */
    hurry(): void {
      isUrgent = running !== null;
      wake();
    },
    /** Resolves once it has noticed that it is not needed. */
    async stopped(): Promise<void> {
      this.hurry();
      await running;
    },
  };
}
