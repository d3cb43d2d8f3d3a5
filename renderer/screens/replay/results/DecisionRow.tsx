import { Check, ChevronRight, Minus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReplayedDecision } from '#shared/contract/replay-decisions.ts';
import type { DecisionLine } from '#shared/model/decision.ts';
import { triggerIcons } from '../../../parts/slots/trigger-icons.ts';
import { classes } from '../../../ui/classes.ts';
import styles from './DecisionRow.module.css';
import type { DecisionWords } from './use-decision-words.ts';

type DecisionRowProps = { decided: ReplayedDecision; contact: string; words: DecisionWords };

/** Who, when, on which number; what leaves or why nothing does; and what other settings would change of it. */
export function DecisionRow({ decided, contact, words }: DecisionRowProps) {
  const { t } = useTranslation('replay');
  const { event, decision, change } = decided;
  const whatOf = (line: DecisionLine): string => words.whatOf(line, event.number);
  const KindIcon = triggerIcons[event.kind];
  const isSent = decision.outcome === 'send';
  const Outcome = isSent ? Check : Minus;
  return (
    <div className={styles['decision']}>
      <span className={classes(styles['outcome'], isSent && styles['sent'])}>
        <Outcome
          size={14}
          strokeWidth={2.25}
          role="img"
          aria-label={t(isSent ? 'outcome.sent' : 'outcome.held')}
        />
      </span>
      <span className={styles['who']}>
        <span className={styles['name']}>{contact}</span>
        <small className={styles['when']}>
          <KindIcon size={13} strokeWidth={1.75} role="img" aria-label={t(`kind.${event.kind}`)} />
          {words.momentOf(event.at, event.number)}
        </small>
      </span>
      <span className={styles['what']}>
        {change ? (
          <>
            <del className={styles['before']}>{whatOf(decision)}</del>
            <ins className={styles['after']}>{whatOf(change.decision)}</ins>
          </>
        ) : (
          <span className={classes(styles['text'], !isSent && styles['held'])}>{whatOf(decision)}</span>
        )}
        {event.kind === 'incoming_text' && event.text !== '' && (
          <small className={styles['received']}>{t('decisions.received', { text: event.text })}</small>
        )}
      </span>
      <span className={styles['number']}>{words.numberName(event.number)}</span>
      <ChevronRight size={15} className={styles['chevron']} aria-hidden="true" />
    </div>
  );
}
