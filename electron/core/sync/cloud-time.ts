/** How far two clocks may be apart before it matters (sync.md, clock skew). */
const tolerated = 120_000;

/**
 * The time, by the cloud's clock where this device's is wrong. What orders edits is never a clock; what is previewed
 * and what the screens say of now is.
 */
export type CloudTime = {
  /** Epoch milliseconds. */
  now: () => number;
  /** Takes in how far the cloud's clock is ahead of this device's, in milliseconds. */
  observe: (ahead: number) => void;
  /** How far this device's clock is behind, in seconds, negative where it is ahead; null where that does not matter. */
  secondsBehind(): number | null;
  /** Goes by this device's clock alone. */
  forget(): void;
};

export function createCloudTime(clock: () => number): CloudTime {
  let ahead = 0;
  const offset = (): number => (Math.abs(ahead) > tolerated ? ahead : 0);
  return {
    now: () => clock() + offset(),
    observe: (milliseconds) => {
      ahead = milliseconds;
    },
    secondsBehind: () => (offset() === 0 ? null : Math.round(ahead / 1000)),
    forget: () => {
      ahead = 0;
    },
  };
}
