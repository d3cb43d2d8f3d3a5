import { UserRound } from 'lucide-react';
import { Avatar } from '../../ui/Avatar.tsx';
import { AvatarLine } from '../../ui/AvatarLine.tsx';
import styles from './ContactLine.module.css';
import { type PickedContact, pickedKey } from './picked-contact.ts';
import { useContactWords } from './use-contact-words.ts';

/** A contact as one recognises them: initials, name, and a quieter line. */
export function ContactLine({ contact }: { contact: PickedContact }) {
  const { name, detail } = useContactWords()(contact);
  const isNamed = contact.firstName !== '' || contact.lastName !== '';
  return (
    <AvatarLine
      avatar={
        isNamed ? (
          <Avatar size="round" name={name} seed={pickedKey(contact)} />
        ) : (
          <span className={styles['nobody']}>
            <UserRound size={15} strokeWidth={1.75} aria-hidden="true" />
          </span>
        )
      }
      name={name}
      detail={detail}
    />
  );
}
