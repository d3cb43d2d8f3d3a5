import { FileUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { DropZone, type DropZoneProps } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import buttonStyles from './Button.module.css';
import styles from './FileDrop.module.css';

/** What was chosen or dropped: one file, or why it is not one. */
export type Dropped = { kind: 'file'; file: File } | { kind: 'folder' | 'several' | 'no_file' };

type FileDropProps = {
  /** What to do here, such as "Drop a file here". */
  label: string;
  /** What is accepted. */
  hint: string;
  buttonLabel: string;
  /** Extensions or media types for the system's file chooser; what is dropped is not limited by them. */
  accept: readonly string[];
  onDrop: (dropped: Dropped) => void;
};

/** A place to drop one file on, with a button that opens the system's file chooser. */
export function FileDrop({ label, hint, buttonLabel, accept, onDrop }: FileDropProps) {
  const zone = useRef<HTMLDivElement>(null);
  useRefusalOfDropsOutside(zone);
  return (
    <DropZone
      ref={zone}
      className={styles['zone'] ?? ''}
      onDrop={(event) => void droppedOf(event.items).then(onDrop)}
    >
      <span className={styles['icon']}>
        <FileUp size={22} strokeWidth={1.6} aria-hidden="true" />
      </span>
      <Text slot="label" className={styles['label'] ?? ''}>
        {label}
      </Text>
      <p className={styles['hint']}>{hint}</p>
      <FileTrigger
        acceptedFileTypes={accept}
        onSelect={(files) => {
          const file = files?.[0];
          if (file) onDrop({ kind: 'file', file });
        }}
      >
        <Button className={buttonStyles['button'] ?? ''}>{buttonLabel}</Button>
      </FileTrigger>
    </DropZone>
  );
}

type DropItems = Parameters<NonNullable<DropZoneProps['onDrop']>>[0]['items'];

async function droppedOf(items: DropItems): Promise<Dropped> {
  const [item] = items;
  if (items.length > 1) return { kind: 'several' };
  if (item?.kind === 'directory') return { kind: 'folder' };
  return item?.kind === 'file' ? { kind: 'file', file: await item.getFile() } : { kind: 'no_file' };
}

/** A file that misses the zone would otherwise replace the page. */
function useRefusalOfDropsOutside(zone: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const refuse = (event: DragEvent): void => {
      if (event.target instanceof Node && zone.current?.contains(event.target)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, [zone]);
}
