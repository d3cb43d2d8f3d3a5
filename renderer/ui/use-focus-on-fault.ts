import { type RefObject, useEffect, useRef } from 'react';

/** For a form: moves the focus to the first field that is wrong, each time more faults are found. */
export function useFocusOnFault(faults: object): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const count = Object.keys(faults).length;
  const before = useRef(0);
  useEffect(() => {
    if (count > before.current) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    before.current = count;
  }, [count]);
  return form;
}
