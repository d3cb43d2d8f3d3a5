import { useEffect, useState } from 'react';

/** A value once it has not changed for so many milliseconds; its first value at once. */
export function useSettled<Value>(value: Value, pause: number): Value {
  const [settled, setSettled] = useState(value);
  const written = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(written) as Value), pause);
    return () => clearTimeout(timer);
  }, [written, pause]);
  return settled;
}
