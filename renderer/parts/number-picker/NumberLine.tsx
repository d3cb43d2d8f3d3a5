import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { Avatar } from '../../ui/Avatar.tsx';
import { AvatarLine } from '../../ui/AvatarLine.tsx';

/** A number as one recognises it: its name, and its digits where it has one. */
export function NumberLine({
  number: { id, label, phone },
}: {
  number: { id: string; label: string; phone: string };
}) {
  const formatted = usePhoneFormat()(phone);
  const name = label || formatted;
  return (
    <AvatarLine
      avatar={<Avatar name={name} seed={id} size="round" />}
      name={name}
      detail={label === '' ? '' : formatted}
    />
  );
}
