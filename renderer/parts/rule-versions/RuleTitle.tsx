import type { RuleVersions } from '#shared/contract/sync.ts';
import { ruleAddress } from './rule-address.ts';
import styles from './RuleVersions.module.css';
import { useRuleName } from './use-rule-name.ts';

/** Which thing it is about, leading to it where this device has it. */
export function RuleTitle({ versions }: { versions: RuleVersions }) {
  const { name, part } = useRuleName()(versions);
  const address = ruleAddress(versions);
  const words = (
    <>
      <b>{name}</b>
      {part !== null && ` · ${part}`}
    </>
  );
  if (address === null) return <span className={styles['title']}>{words}</span>;
  return (
    <a className={styles['title']} href={address}>
      {words}
    </a>
  );
}
