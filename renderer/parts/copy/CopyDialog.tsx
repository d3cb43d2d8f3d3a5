import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CopyWhat } from '#shared/contract/copying.ts';
import type { AutoReply } from '#shared/model/auto-reply.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ChooseTargets } from './ChooseTargets.tsx';
import { ChooseWhat } from './ChooseWhat.tsx';
import styles from './CopyDialog.module.css';
import { ReviewCopy } from './ReviewCopy.tsx';
import { Step } from './Step.tsx';
import { useCopyReview } from './use-copy-review.ts';

type CopyDialogProps = { number: PhoneNumber; autoReplies: readonly AutoReply[]; onClose: () => void };

/** Copies hours, closures and replies of a number to others: choose, see what would change, then copy. */
export function CopyDialog({ number, autoReplies, onClose }: CopyDialogProps) {
  const { t } = useTranslation(['copying', 'words']);
  const [what, setWhat] = useState<CopyWhat>(() => ({
    hours: false,
    closures: false,
    slots: autoReplies.map(({ trigger, period }) => ({ trigger, period })),
  }));
  const [toIds, setToIds] = useState<ReadonlySet<string>>(() => new Set());
  const [step, setStep] = useState<'choose' | 'review'>('choose');
  const wanted = { fromId: number.id, what, toIds: [...toIds] };
  const review = useCopyReview(wanted, step === 'review', onClose);
  const isNothing = !what.hours && !what.closures && what.slots.length === 0;

  const choosing = (
    <>
      <Button onPress={onClose}>{t('words:cancel')}</Button>
      <Button variant="primary" isDisabled={isNothing || toIds.size === 0} onPress={() => setStep('review')}>
        {t('copying:review')}
      </Button>
    </>
  );
  const reviewing = (
    <>
      <Button onPress={() => setStep('choose')}>{t('copying:plan.back')}</Button>
      <Button
        variant="primary"
        isDisabled={review.changing.length === 0 || review.isPlanning}
        isPending={review.isCopying}
        onPress={review.copy}
      >
        {review.isCopying
          ? t('copying:plan.copying')
          : t('copying:plan.apply', { count: review.changing.length })}
      </Button>
    </>
  );
  return (
    <Dialog
      title={step === 'choose' ? t('copying:title') : t('copying:plan.title')}
      isOpen
      isWide
      onClose={onClose}
      actions={step === 'choose' ? choosing : reviewing}
    >
      <Step key={step} className={styles[step]}>
        {step === 'choose' ? (
          <>
            <ChooseWhat number={number} autoReplies={autoReplies} what={what} onChange={setWhat} />
            <ChooseTargets fromId={number.id} chosen={toIds} onChange={setToIds} />
          </>
        ) : (
          <ReviewCopy fromId={number.id} what={what} review={review} />
        )}
      </Step>
    </Dialog>
  );
}
