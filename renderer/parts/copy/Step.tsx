import { type ReactNode, useEffect, useRef } from 'react';

/** One step of a dialog: takes the focus from the button that led to it and is gone. */
export function Step({ className, children }: { className: string | undefined; children: ReactNode }) {
  const step = useRef<HTMLDivElement>(null);
  useEffect(() => step.current?.focus(), []);
  return (
    <div ref={step} tabIndex={-1} className={className}>
      {children}
    </div>
  );
}
