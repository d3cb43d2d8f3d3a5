import { DateInput, DateSegment } from 'react-aria-components/DatePicker';
import styles from './FieldSegments.module.css';

/** The parts of a date or time of day, each typed or turned by itself. */
export function FieldSegments({ className = '' }: { className?: string | undefined }) {
  return (
    <DateInput className={className}>
      {(segment) => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}
    </DateInput>
  );
}
