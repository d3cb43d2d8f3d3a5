import { Search, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import styles from './SearchField.module.css';

type SearchFieldProps = {
  label: string;
  placeholder: string;
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
};

/** Narrows a list as one types; Esc clears it. */
export function SearchField({ label, placeholder, clearLabel, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField {...props} aria-label={label} className={styles['search'] ?? ''}>
      <Search size={14} strokeWidth={1.75} aria-hidden="true" />
      <Input className={styles['input'] ?? ''} placeholder={placeholder} />
      {props.value !== '' && (
        <Button className={styles['clear'] ?? ''} aria-label={clearLabel}>
          <X size={13} aria-hidden="true" />
        </Button>
      )}
    </AriaSearchField>
  );
}
