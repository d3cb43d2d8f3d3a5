import type { Language } from '#shared/model/language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import type { PickedContact } from '../contact-picker/picked-contact.ts';
import { textToMeasure } from './text-to-measure.ts';
import { useReceivedText } from './use-received-text.ts';
import { useRepairs } from './use-repairs.ts';
import { useSettled } from './use-settled.ts';

/** The preview takes no longer texts than this; the message itself may be no longer than 1,600 characters. */
const longest = 20_000;
const pause = 120;

type Writing = {
  number: PhoneNumber;
  /** When the number was asked about, by the core's clock. */
  asked: number;
  message: string;
  language: Language;
  contact: Pick<PickedContact, 'firstName' | 'lastName'>;
};

/** What a message comes to while it is being written: how a contact would receive it, what of that is counted. */
export function useWrittenMessage({ number, asked, message: typed, language, contact }: Writing) {
  const { firstName, lastName } = contact;
  const message = typed.slice(0, longest);
  const settled = useSettled({ message, language, contact: { firstName, lastName, language } }, pause);
  const previewOf = (written: string) => ({
    numberId: number.id,
    message: written,
    translations: settled.language === number.language ? {} : { [settled.language]: written },
    contact: settled.contact,
  });
  const isBlank = message.trim() === '';
  const received = useReceivedText(previewOf(settled.message), asked);
  const isCurrent = settled.message === message && received?.isCurrent === true;
  return {
    isBlank,
    /** It is that of the message as it stands, not of what was typed before. */
    isCurrent,
    text: isBlank ? '' : (received?.text ?? ''),
    measured: textToMeasure({ message, received: received?.text, isCurrent }),
    offers: useRepairs(settled.message, previewOf),
  };
}
