import styles from './WordDiff.module.css';

/** What one thing was and is; null = there was none, or there is none any more. */
export type DiffLine = { name?: string | undefined; before: string | null; after: string | null };

/** One thing a line: its name, what it was struck out, what it is marked. */
export function DiffLines({ lines }: { lines: readonly DiffLine[] }) {
  return (
    <ul className={styles['lines']}>
      {lines.map(({ name, before, after }) => (
        <li key={`${name} ${before} ${after}`}>
          {name} {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
        </li>
      ))}
    </ul>
  );
}
