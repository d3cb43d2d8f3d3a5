import type { Language } from '#shared/model/language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { measureSms } from '#shared/sms/segments.ts';
import { pickedExample } from '../../../parts/contact-picker/picked-contact.ts';
import { MessageCost } from '../../../parts/message-cost/MessageCost.tsx';
import { Repairs } from '../../../parts/message-cost/Repairs.tsx';
import { useWrittenMessage } from '../../../parts/message-cost/use-written-message.ts';

type WrittenCostProps = {
  number: PhoneNumber;
  /** When the number was asked about, by the core's clock. */
  asked: number;
  message: string;
  language: Language;
  onRepair: (message: string) => void;
};

/** What a message costs to send, to the example contact for one, and what would make it cost less. */
export function WrittenCost({ number, asked, message, language, onRepair }: WrittenCostProps) {
  const contact = pickedExample(language);
  const writing = { number, asked, message, language, contact };
  const { isCurrent, measured, offers } = useWrittenMessage(writing);
  return (
    <MessageCost size={measureSms(measured)} text={measured}>
      {isCurrent && <Repairs offers={offers} onRepair={onRepair} />}
    </MessageCost>
  );
}
