import styles from './WordDiff.module.css';

/** What one thing was and is; null = there was none, or there is none any more. */
export type DiffLine = { name?: string | undefined; before: string | null; after: string | null };

type DiffLinesProps = {
  lines: readonly DiffLine[];
  /** Marks nothing: where all of it is new, or nothing is compared. */
  isPlain?: boolean;
};

/** One thing a line: its name, what it was struck out, what it is marked. */
export function DiffLines({ lines, isPlain = false }: DiffLinesProps) {
  const [Gone, Come] = isPlain ? (['span', 'span'] as const) : (['del', 'ins'] as const);
  return (
    <ul className={styles['lines']}>
      {lines.map(({ name, before, after }) => (
        <li key={`${name} ${before} ${after}`}>
          {name} {before !== null && <Gone>{before}</Gone>} {after !== null && <Come>{after}</Come>}
        </li>
      ))}
    </ul>
  );
}
