import type { ReactNode } from 'react';
import { useInterfaceLanguage } from '../i18n/use-words.ts';
import styles from './PageHeader.module.css';

/** A page's title with what can be done on the whole page. */
export function PageHeader({
  title,
  count,
  children,
}: {
  title: string;
  count?: number;
  children?: ReactNode;
}) {
  const language = useInterfaceLanguage();
  return (
    <header className={styles['header']}>
      <h1 className={styles['title']}>
        {title}
        {count !== undefined && (
          <span className={styles['count']}>{new Intl.NumberFormat(language).format(count)}</span>
        )}
      </h1>
      {children}
    </header>
  );
}
