import { lazy, Suspense } from 'react';

/** With the plans of every country's numbers, which only someone who adds a number needs. */
const AddNumberDialog = lazy(async () => ({
  default: (await import('./AddNumberDialog.tsx')).AddNumberDialog,
}));

/** The dialog that adds a number, loaded when it is first opened. */
export function AddNumber({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return <Suspense fallback={null}>{isOpen && <AddNumberDialog isOpen onClose={onClose} />}</Suspense>;
}
